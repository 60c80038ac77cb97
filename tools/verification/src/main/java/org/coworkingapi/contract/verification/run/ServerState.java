package org.coworkingapi.contract.verification.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.coworkingapi.contract.verification.http.NoResponseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sets the state of a server under test through its state URL. */
final class ServerState {

    private final HttpClient client;
    private final URI url;
    private final Duration timeout;

    ServerState(HttpClient client, URI url, Duration timeout) {
        this.client = client;
        this.url = url;
        this.timeout = timeout;
    }

    /** @param coworkerId the id of the customer to whom the state applies; null if it applies to all customers */
    void enter(String state, @Nullable Long coworkerId) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("state", state);
        if (coworkerId != null) {
            body.put("coworkerId", coworkerId);
        }
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            int status = JdkHttpTransport.completeBody(client, request, headers -> new BoundedBody(), timeout)
                    .statusCode();
            if (status != 204) {
                throw new NoResponseException("The server did not enter the state '" + state + "': " + url
                        + " responded with " + status + " instead of 204.");
            }
        } catch (IOException e) {
            throw new NoResponseException(
                    "The server did not enter the state '" + state + "': " + JdkHttpTransport.reason(e) + '.', e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("The run was interrupted.", e);
        }
    }
}

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

/** Asks a server under test for a state, as its URL for that purpose takes it. */
final class ServerState {

    private final HttpClient client;
    private final URI url;
    private final Duration patience;

    ServerState(HttpClient client, URI url, Duration patience) {
        this.client = client;
        this.url = url;
        this.patience = patience;
    }

    /** @param coworkerId the customer whom the state is about; null for none */
    void enter(String state, @Nullable Long coworkerId) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("state", state);
        if (coworkerId != null) {
            body.put("coworkerId", coworkerId);
        }
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            int status = JdkHttpTransport.completeBody(client, request, headers -> new BoundedBody(), patience)
                    .statusCode();
            if (status != 204) {
                throw new NoResponseException("The server did not enter the state '" + state + "': " + url
                        + " answered " + status + " instead of 204.");
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

package org.coworkingapi.contract.verification.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.verification.http.NoResponseException;
import tools.jackson.databind.JsonNode;
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

    /** Puts the server into the state {@code ready}, which restores the fixture data and ends simulated failures. */
    void enterReady() {
        enter(SymbolicToken.READY, Map.of());
    }

    /** @param claims the claims of the caller to whom the state applies; empty if it applies to all callers */
    void enter(String state, Map<String, JsonNode> claims) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("state", state);
        new TreeMap<>(claims).forEach(body::set);
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

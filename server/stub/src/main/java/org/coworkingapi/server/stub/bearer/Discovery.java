package org.coworkingapi.server.stub.bearer;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Finds an issuer's key set (OpenID Connect Discovery 1.0, section 4). */
final class Discovery {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private Discovery() {}

    /** Asks the issuer; throws {@link org.springframework.web.client.RestClientException} when it does not answer. */
    static URI keySetOf(String issuer) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(TIMEOUT);
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        JsonNode metadata = RestClient.builder().requestFactory(requests).build().get()
                .uri(URI.create(base + "/.well-known/openid-configuration"))
                .retrieve()
                .body(JsonNode.class);
        boolean itsOwn = metadata != null && issuer.equals(metadata.path("issuer").asString(""));
        if (!itsOwn || !metadata.hasNonNull("jwks_uri")) {
            throw new IllegalStateException("the issuer " + issuer + " does not describe itself as that issuer with a jwks_uri");
        }
        return URI.create(metadata.get("jwks_uri").asString());
    }
}

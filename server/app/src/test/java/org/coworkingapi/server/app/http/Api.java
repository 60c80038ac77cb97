package org.coworkingapi.server.app.http;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Calls the server under test over HTTP. */
@TestComponent
final class Api {

    static final String TEAM = "/api/public/teams/55/profile";
    static final String RELATED = "/api/public/coworkers/published/101/related";

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Environment environment;
    private final Tokens tokens;

    Api(Environment environment, ECKey demoKey) {
        this.environment = environment;
        this.tokens = new Tokens(demoKey, environment.getRequiredProperty("coworking.bearer.issuer"),
                environment.getRequiredProperty("coworking.bearer.audience"));
    }

    Tokens tokens() {
        return tokens;
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Calls as coworker 101, an administrator of team 55. */
    Answer get(String path) {
        return get(path, tokens.of(101));
    }

    Answer get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, headers);
    }

    Answer send(String method, String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from the server", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends what no HTTP client would, and returns all that the server says until it closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Calls the server under test over HTTP, and holds every answer to the spec: no test calls it in another way. */
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
        return Witness.sees(Request.of(method, path), call(method, path, token, headers));
    }

    /** Gets what is no part of the API, such as a page; only its errors are held to the spec. */
    Answer page(String path, String... headers) {
        Answer answer = call("GET", path, null, headers);
        assertThat(Here.SPEC.at(path)).as(path + " is an operation").isEmpty();
        return answer.status() < 400 ? answer : Witness.sees(Request.of("GET", path), answer);
    }

    private Answer call(String method, String path, @Nullable String token, String... headers) {
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
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from the server", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends what no HTTP client would: a request line and headers as they stand, each with its line's end. */
    Answer raw(String request) throws IOException, HttpException {
        String[] line = request.split(" ", 3);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(
                    (request + "Host: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            connection.bind(socket);
            ClassicHttpResponse response = connection.receiveResponseHeader();
            connection.receiveResponseEntity(response);
            Map<String, List<String>> headers = new HashMap<>();
            for (Header header : response.getHeaders()) {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
            }
            return Witness.sees(Request.of(line[0], line[1]),
                    new Answer(response.getCode(), headers, EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8)));
        }
    }
}

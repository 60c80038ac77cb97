package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * A client for the server under test that checks every response against the spec. {@link EveryResponseIsCheckedTest}
 * ensures that all tests use this class.
 */
@TestComponent
public final class Api {

    public static final String TEAM = "/api/public/teams/55/profile";
    public static final String RELATED = "/api/public/coworkers/published/101/related";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Environment environment;
    private final Tokens tokens;

    public Api(Environment environment, ECKey demoKey) {
        this.environment = environment;
        this.tokens = new Tokens(
                demoKey,
                environment.getRequiredProperty("coworking.bearer.issuer"),
                environment.getRequiredProperty("coworking.bearer.audience"));
    }

    public Tokens tokens() {
        return tokens;
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Sends a request of coworker 101, an administrator of team 55. */
    public ReceivedResponse get(String path) {
        return get(path, tokens.of(101));
    }

    public ReceivedResponse get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, headers);
    }

    public ReceivedResponse send(String method, String path, @Nullable String token, String... headers) {
        return ContractObserver.observe(Request.of(method, path), call(method, path, token, null, headers));
    }

    /** Sends a request with its headers and body. */
    public ReceivedResponse send(Request request, @Nullable String token) {
        String[] headers = request.headers().entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return ContractObserver.observe(
                request, call(request.method(), request.target(), token, request.body(), headers));
    }

    /** Gets a resource outside the API, such as a page. Only error responses are checked against the spec. */
    public ReceivedResponse page(String path, String... headers) {
        ReceivedResponse response = call("GET", path, null, null, headers);
        assertThat(Repository.SPEC.at(path))
                .as(path + " must not be an operation of the spec")
                .isEmpty();
        return response.status() < 400 ? response : ContractObserver.observe(Request.of("GET", path), response);
    }

    /**
     * Sends the request that a browser sends before a call from another origin. The spec does not describe the
     * response.
     *
     * @param headers names of the request headers that the call sends, separated by commas
     */
    public ReceivedResponse preflight(String path, String origin, String method, String headers) {
        return call(
                "OPTIONS",
                path,
                null,
                null,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }

    private ReceivedResponse call(
            String method, String path, @Nullable String token, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new ReceivedResponse(
                    response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new AssertionError("The server did not respond to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /**
     * Sends a request without normalising it.
     *
     * @param request the request line and the headers, each with a line end; the method adds {@code Host} and the empty
     *     line
     */
    public ReceivedResponse raw(String request) throws IOException {
        return rawBytes(request + "Host: localhost\r\nConnection: close\r\n\r\n");
    }

    /** Sends a complete message in ISO 8859-1 and checks the first response. */
    public ReceivedResponse rawBytes(String message) throws IOException {
        String[] requestLine = message.split("[ \r\n]", 3);
        try (RawConnection connection = new RawConnection(port())) {
            ReceivedResponse response =
                    connection.exchange(message.getBytes(StandardCharsets.ISO_8859_1), requestLine[0].equals("HEAD"));
            return ContractObserver.observe(Request.of(requestLine[0], origin(requestLine[1])), response);
        }
    }

    /** Returns the origin form of a request target (RFC 9112, section 3.2). */
    private static String origin(String target) {
        return target.replaceFirst("^http://[^/]*", "");
    }
}

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
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Calls the server under test over HTTP, and holds every answer to the spec: no test calls it in another way. */
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

    /** Calls as coworker 101, an administrator of team 55. */
    public Answer get(String path) {
        return get(path, tokens.of(101));
    }

    public Answer get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, headers);
    }

    public Answer send(String method, String path, @Nullable String token, String... headers) {
        return ContractObserver.sees(Request.of(method, path), call(method, path, token, headers));
    }

    /** Gets what is no part of the API, such as a page; only its errors are held to the spec. */
    public Answer page(String path, String... headers) {
        Answer answer = call("GET", path, null, headers);
        assertThat(Repository.SPEC.at(path)).as(path + " is an operation").isEmpty();
        return answer.status() < 400 ? answer : ContractObserver.sees(Request.of("GET", path), answer);
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

    /**
     * Sends a request as it stands, which an HTTP client would repair or refuse to send.
     *
     * @param request the request line and header lines, each with its line end; {@code Host} and the empty line are
     *     added
     */
    public Answer raw(String request) throws IOException {
        return rawBytes(request + "Host: localhost\r\nConnection: close\r\n\r\n");
    }

    /** Sends a whole message as it stands, in ISO 8859-1, and checks the first response. */
    public Answer rawBytes(String message) throws IOException {
        String[] line = message.split("[ \r\n]", 3);
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.exchange(message.getBytes(StandardCharsets.ISO_8859_1), line[0].equals("HEAD"));
            return ContractObserver.sees(Request.of(line[0], origin(line[1])), answer);
        }
    }

    /** The origin form of a request target (RFC 9112, section 3.2). */
    private static String origin(String target) {
        return target.replaceFirst("^http://[^/]*", "");
    }
}

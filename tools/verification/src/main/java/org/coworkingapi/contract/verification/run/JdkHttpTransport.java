package org.coworkingapi.contract.verification.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.http.NoResponseException;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.contract.verification.http.ServerStateException;
import org.jspecify.annotations.Nullable;

/** An HTTP/1.1 transport to a server at a base URL. It does not follow redirects and does not modify responses. */
public final class JdkHttpTransport implements HttpTransport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /**
     * After this number of consecutive timeouts, no more requests are sent, because a run would otherwise wait for
     * hundreds of timeouts.
     */
    private static final int MAX_TIMEOUTS = 5;

    private final String base;
    private final Tokens tokens;
    private final Optional<ServerState> serverState;
    private final Duration timeout;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private int consecutiveTimeouts;

    /**
     * Creates a transport to a server.
     *
     * @param base the base URL for the paths in the spec; it may have a path
     * @param tokens the real tokens for the names in contracts
     * @param stateUrl the URL for setting the state of the server; empty if the state cannot be set
     * @param timeout the time limit for each response
     */
    public JdkHttpTransport(URI base, Tokens tokens, Optional<URI> stateUrl, Duration timeout) {
        this.base = base.toString().replaceAll("/+$", "");
        this.tokens = tokens;
        this.serverState = stateUrl.map(url -> new ServerState(client, url, timeout));
        this.timeout = timeout;
    }

    @Override
    public ReceivedResponse send(Request request) {
        if (tokens.requiresReadyState(request.token())) {
            return exchange(request);
        }
        if (serverState.isEmpty()) {
            throw new ServerStateException("The request requires the state '" + tokens.state(request.token())
                    + "' of the server, but no URL for setting the state is configured.");
        }
        serverState.get().enter(tokens.state(request.token()), tokens.claims(request.token()));
        try {
            return exchange(request);
        } finally {
            serverState.get().enterReady();
        }
    }

    @Override
    public boolean canRestoreFixture() {
        return serverState.isPresent();
    }

    @Override
    public void restoreFixture() {
        serverState.ifPresent(ServerState::enterReady);
    }

    private ReceivedResponse exchange(Request request) {
        if (consecutiveTimeouts >= MAX_TIMEOUTS) {
            throw new NoResponseException("The request was not sent because the server did not respond to the last "
                    + MAX_TIMEOUTS + " requests.");
        }
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.target()))
                    .timeout(timeout)
                    .method(request.method(), publisher(request.body()));
            request.headers().forEach(builder::header);
            if (request.token() != null) {
                builder.header("Authorization", "Bearer " + tokens.realToken(request.token()));
            }
            HttpResponse<byte[]> response =
                    completeBody(client, builder.build(), headers -> new BoundedBody(), timeout);
            consecutiveTimeouts = 0;
            return new ReceivedResponse(
                    response.statusCode(), response.headers().map(), decode(response));
        } catch (IllegalArgumentException e) {
            throw new NoResponseException("The request cannot be sent: " + e.getMessage() + '.', e);
        } catch (HttpTimeoutException e) {
            consecutiveTimeouts++;
            throw new NoResponseException("The server did not respond within " + timeout.toMillis() + " ms.", e);
        } catch (CharacterCodingException e) {
            throw new NoResponseException("The body of the response is not UTF-8.", e);
        } catch (IOException e) {
            throw new NoResponseException("The server did not send a valid HTTP response: " + reason(e) + '.', e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("The run was interrupted.", e);
        }
    }

    /** Waits for the complete body. The timeout of the JDK client covers only the headers. */
    static <T> HttpResponse<T> completeBody(
            HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> body, Duration timeout)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> response = client.sendAsync(request, body);
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new HttpTimeoutException("the response is not complete");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException ioException ? ioException : new IOException(e.getCause());
        }
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable String body) {
        return body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
    }

    /** Decodes a body as UTF-8. A body in a binary format has one character for each byte. */
    private static String decode(HttpResponse<byte[]> response) throws CharacterCodingException {
        String mediaType = response.headers().firstValue("Content-Type").orElse("");
        boolean isBinary = !mediaType.isEmpty() && BodyFormat.of(mediaType) == BodyFormat.OTHER;
        return isBinary
                ? new String(response.body(), StandardCharsets.ISO_8859_1)
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(response.body()))
                        .toString();
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

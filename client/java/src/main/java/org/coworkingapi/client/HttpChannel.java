package org.coworkingapi.client;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls with the HTTP client of the JDK.
 *
 * <p>The channel waits for a future until the deadline, because {@link HttpRequest#timeout()} does not limit the time
 * for the body. It uses HTTP/1.1 on cleartext connections, because the JDK would offer an upgrade to HTTP/2, which
 * proxies reject. On TLS connections, the HTTP client determines the version.
 */
final class HttpChannel implements Channel {

    private static final String MISSING_CHALLENGE = "WWW-Authenticate header missing";

    private final HttpClient http;

    HttpChannel(HttpClient http) {
        this.http = http;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        if (deadline.nanosLeft() <= 0) {
            throw TimedOutException.after(call, deadline);
        }
        return ContentCoding.decoded(call, exchange(call, deadline));
    }

    private Response exchange(Call call, Deadline deadline) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).method(call.method(), body(call.body()));
        if (!"https".equalsIgnoreCase(call.uri().getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        call.headers().forEach(request::header);
        ResponseCollector collector = new ResponseCollector();
        CompletableFuture<HttpResponse<byte[]>> exchange;
        try {
            exchange = http.sendAsync(request.build(), collector);
        } catch (RejectedExecutionException e) {
            throw new TransportException(call, "could not be sent because the HttpClient is shut down", e, false);
        }
        try {
            return collector.of(exchange).get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw TimedOutException.after(call, deadline);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(call, "interrupted", e, false);
        } catch (ExecutionException e) {
            return responseOrThrow(call, collector, Objects.requireNonNull(e.getCause()));
        }
    }

    private static HttpRequest.BodyPublisher body(byte @Nullable [] body) {
        return body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
    }

    /**
     * Returns an error response even if the connection broke in its body, because the status is known. Throws an
     * exception for all other failures.
     */
    private static Response responseOrThrow(Call call, ResponseCollector collector, Throwable failure) {
        if (failure instanceof BodyTooLargeException) {
            throw new UnreadableResponseException(call, collector.status() + ", but " + failure.getMessage());
        }
        if (failure instanceof HttpTimeoutException) {
            throw new TimedOutException(call, "could not connect in time", failure);
        }
        if (failure instanceof IOException && collector.hasErrorStatus()) {
            return collector.receivedResponse();
        }
        if (isMissingChallenge(failure)) {
            return Response.unauthorizedWithoutHead();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new TransportException(
                call,
                "no complete response (" + failure.getClass().getSimpleName() + ")",
                isConnectionError(failure) ? failure : null,
                failure instanceof IOException && !(failure instanceof SSLException));
    }

    /**
     * Returns whether an HTTP client with an {@link java.net.Authenticator} discarded a 401 because it has no
     * {@code WWW-Authenticate}. Only JDKs before 25 discard it.
     */
    private static boolean isMissingChallenge(Throwable failure) {
        return failure instanceof IOException
                && failure.getMessage() != null
                && failure.getMessage().startsWith(MISSING_CHALLENGE);
    }

    /**
     * Returns whether the failure may be kept as the cause. Other exceptions of the JDK quote unparsable input, which
     * may be a part of the body.
     */
    private static boolean isConnectionError(Throwable failure) {
        return failure instanceof SocketException || failure instanceof SSLException;
    }
}

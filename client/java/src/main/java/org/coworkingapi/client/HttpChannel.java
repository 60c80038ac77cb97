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

/**
 * Sends calls by the HTTP client of the JDK.
 *
 * <p>Waiting on the future bounds connection, headers and body alike; {@link HttpRequest#timeout()} ends with the
 * headers. HTTP/1.1, since on a cleartext connection the JDK would offer an upgrade to HTTP/2, which proxies refuse.
 */
final class HttpChannel implements Channel {

    private final HttpClient http;

    HttpChannel(HttpClient http) {
        this.http = http;
    }

    @Override
    public Answer send(Call call, Deadline deadline) {
        if (deadline.nanosLeft() <= 0) {
            throw TimedOutException.after(call, deadline);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .version(HttpClient.Version.HTTP_1_1)
                .method(call.method(), HttpRequest.BodyPublishers.noBody());
        call.headers().forEach(request::header);
        Reception reception = new Reception();
        CompletableFuture<HttpResponse<byte[]>> exchange;
        try {
            exchange = http.sendAsync(request.build(), reception);
        } catch (RejectedExecutionException e) {
            throw new TransportException(call, "could not be sent, for the HttpClient is shut down", e, false);
        }
        try {
            return reception.of(exchange).get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw TimedOutException.after(call, deadline);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(call, "interrupted", e, false);
        } catch (ExecutionException e) {
            return afterFailure(call, reception, Objects.requireNonNull(e.getCause()));
        }
    }

    /** An error status tells enough, even when the connection breaks in the middle of its body. */
    private static Answer afterFailure(Call call, Reception reception, Throwable failure) {
        if (failure instanceof BodyTooLargeException) {
            throw new UnreadableResponseException(call, reception.status() + ", but " + failure.getMessage());
        }
        if (failure instanceof HttpTimeoutException) {
            throw new TimedOutException(call, "could not connect in time", failure);
        }
        if (failure instanceof IOException && reception.hasErrorStatus()) {
            return reception.received();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new TransportException(
                call,
                "no complete answer (" + failure.getClass().getSimpleName() + ")",
                speaksOfTheConnectionOnly(failure) ? failure : null,
                failure instanceof IOException && !(failure instanceof SSLException));
    }

    /**
     * Other failures are not kept as the cause: the JDK quotes in them what it could not parse, which may be a body.
     */
    private static boolean speaksOfTheConnectionOnly(Throwable failure) {
        return failure instanceof SocketException || failure instanceof SSLException;
    }
}

package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Takes in one answer, and knows what had come of it if the rest never comes. */
final class ResponseCollector implements BodyHandler<byte[]> {

    private static final int MAX_SUCCESS_BYTES = 64 << 20;
    private static final int MAX_ERROR_BYTES = 1 << 20;

    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private volatile @Nullable Future<?> exchange;
    private volatile @Nullable ResponseInfo head;
    private volatile @Nullable LimitedBodySubscriber body;

    /** The answer to an exchange that this was given to. */
    CompletableFuture<Response> of(CompletableFuture<HttpResponse<byte[]>> exchange) {
        this.exchange = exchange;
        exchange.handle((received, failure) -> failure == null
                ? response.complete(new Response(received.statusCode(), received.headers(), received.body()))
                : response.completeExceptionally(failure));
        return response;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        boolean success = Response.isSuccess(info.statusCode());
        LimitedBodySubscriber started = new LimitedBodySubscriber(
                success ? MAX_SUCCESS_BYTES : MAX_ERROR_BYTES,
                success,
                contentLength(info.headers()),
                bytes -> complete(new Response(info.statusCode(), info.headers(), bytes)));
        body = started;
        head = info;
        return started;
    }

    private static long contentLength(HttpHeaders headers) {
        List<String> lengths = headers.allValues("Content-Length");
        return lengths.isEmpty() ? 0 : Math.max(0, Long.parseLong(lengths.get(0)));
    }

    /**
     * Wakes the caller, and gives up the JDK's own future, but not the exchange. The JDK would complete it on one more
     * thread, and before JDK 25, where there are one or two processors, start a thread for that each time.
     */
    private void complete(Response response) {
        this.response.complete(response);
        Future<?> unneeded = exchange;
        if (unneeded != null) {
            unneeded.cancel(false);
        }
    }

    boolean hasErrorStatus() {
        ResponseInfo info = head;
        return info != null && !Response.isSuccess(info.statusCode());
    }

    int status() {
        return Objects.requireNonNull(head).statusCode();
    }

    Response received() {
        return new Response(
                status(),
                Objects.requireNonNull(head).headers(),
                Objects.requireNonNull(body).received());
    }
}

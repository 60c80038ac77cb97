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

/** Collects one response, and keeps the part that was received if the connection breaks. */
final class ResponseCollector implements BodyHandler<byte[]> {

    private static final int MAX_SUCCESS_BYTES = 64 << 20;
    private static final int MAX_ERROR_BYTES = 1 << 20;

    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private volatile @Nullable Future<?> exchange;
    private volatile @Nullable ResponseInfo head;
    private volatile @Nullable LimitedBodySubscriber body;

    /** Returns the future response of an exchange that uses this handler. */
    @SuppressWarnings("FutureReturnValueIgnored") // The handler passes every outcome to the response.
    CompletableFuture<Response> of(CompletableFuture<HttpResponse<byte[]>> exchange) {
        this.exchange = exchange;
        exchange.handle((received, failure) -> failure == null
                ? response.complete(new Response(received.statusCode(), received.headers(), received.body()))
                : response.completeExceptionally(failure));
        return response;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        boolean isSuccess = Response.isSuccess(info.statusCode());
        LimitedBodySubscriber subscriber = new LimitedBodySubscriber(
                limit(isSuccess),
                isSuccess,
                contentLength(info.headers()),
                bytes -> complete(new Response(info.statusCode(), info.headers(), bytes)));
        body = subscriber;
        head = info;
        return subscriber;
    }

    /** Returns the maximum size of a body, before and after its decoding. */
    static int limit(boolean isSuccess) {
        return isSuccess ? MAX_SUCCESS_BYTES : MAX_ERROR_BYTES;
    }

    private static long contentLength(HttpHeaders headers) {
        List<String> lengths = headers.allValues("Content-Length");
        return lengths.isEmpty() ? 0 : Math.max(0, Long.parseLong(lengths.get(0)));
    }

    /**
     * Completes the response and cancels the future of the JDK without aborting the exchange. The JDK would complete
     * its future on another thread; JDKs before 25 start a new thread for this on machines with one or two processors.
     */
    private void complete(Response response) {
        this.response.complete(response);
        Future<?> pendingExchange = exchange;
        if (pendingExchange != null) {
            pendingExchange.cancel(false);
        }
    }

    boolean hasErrorStatus() {
        ResponseInfo info = head;
        return info != null && !Response.isSuccess(info.statusCode());
    }

    int status() {
        return Objects.requireNonNull(head).statusCode();
    }

    /** Returns the request id in parentheses, or an empty string if no head was received or it has no id. */
    String requestIdSuffix() {
        ResponseInfo info = head;
        return info == null ? "" : RequestId.suffix(RequestId.of(info.headers()));
    }

    Response receivedResponse() {
        return new Response(
                status(),
                Objects.requireNonNull(head).headers(),
                Objects.requireNonNull(body).receivedBytes());
    }
}

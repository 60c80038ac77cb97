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
final class Reception implements BodyHandler<byte[]> {

    private static final int LARGEST_SUCCESS = 64 << 20;
    private static final int LARGEST_ERROR = 1 << 20;

    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile @Nullable Future<?> exchange;
    private volatile @Nullable ResponseInfo head;
    private volatile @Nullable Body body;

    /** The answer to an exchange that this was given to. */
    @SuppressWarnings("FutureReturnValueIgnored") // Every outcome goes to the answer.
    CompletableFuture<Answer> of(CompletableFuture<HttpResponse<byte[]>> exchange) {
        this.exchange = exchange;
        exchange.handle((response, failure) -> failure == null
                ? answer.complete(new Answer(response.statusCode(), response.headers(), response.body()))
                : answer.completeExceptionally(failure));
        return answer;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        boolean success = Answer.isSuccess(info.statusCode());
        Body started = new Body(
                success ? LARGEST_SUCCESS : LARGEST_ERROR,
                success,
                announced(info.headers()),
                bytes -> complete(new Answer(info.statusCode(), info.headers(), bytes)));
        body = started;
        head = info;
        return started;
    }

    private static long announced(HttpHeaders headers) {
        List<String> lengths = headers.allValues("Content-Length");
        return lengths.isEmpty() ? 0 : Math.max(0, Long.parseLong(lengths.get(0)));
    }

    /**
     * Wakes the caller, and gives up the JDK's own future, but not the exchange. The JDK would complete it on one more
     * thread, and before JDK 25, where there are one or two processors, start a thread for that each time.
     */
    private void complete(Answer answer) {
        this.answer.complete(answer);
        Future<?> unneeded = exchange;
        if (unneeded != null) {
            unneeded.cancel(false);
        }
    }

    boolean hasErrorStatus() {
        ResponseInfo info = head;
        return info != null && !Answer.isSuccess(info.statusCode());
    }

    int status() {
        return Objects.requireNonNull(head).statusCode();
    }

    Answer received() {
        return new Answer(
                status(),
                Objects.requireNonNull(head).headers(),
                Objects.requireNonNull(body).received());
    }
}

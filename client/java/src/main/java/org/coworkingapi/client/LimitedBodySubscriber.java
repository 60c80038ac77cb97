package org.coworkingapi.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a limit. If the body is larger, a successful response fails, and the body of an error response
 * is truncated.
 */
final class LimitedBodySubscriber implements BodySubscriber<byte[]> {

    /** Limits the memory that is allocated for a {@code Content-Length} before the body arrives. */
    private static final int MAX_INITIAL_CAPACITY = 64 << 10;

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final int limit;
    private final boolean failWhenTooLarge;
    private final Consumer<byte[]> onBody;
    /** A copy of the received bytes, because a buffer of the JDK may be many times larger than its content. */
    private byte[] bytes;

    private int length;
    private @Nullable Subscription subscription;

    /**
     * Creates a subscriber.
     *
     * @param contentLength the {@code Content-Length}, or 0 if it is missing
     * @param onBody called with the complete body before {@link #getBody()} completes
     */
    LimitedBodySubscriber(int limit, boolean failWhenTooLarge, long contentLength, Consumer<byte[]> onBody) {
        this.limit = limit;
        this.failWhenTooLarge = failWhenTooLarge;
        this.onBody = onBody;
        this.bytes = new byte[(int) Math.min(contentLength, MAX_INITIAL_CAPACITY)];
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public synchronized void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int count = buffer.remaining();
            if (count > limit - length) {
                stop();
                return;
            }
            if (count > bytes.length - length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + count, Math.min(2 * length, limit)));
            }
            buffer.get(bytes, length, count);
            length += count;
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] body = receivedBytes();
        onBody.accept(body);
        result.complete(body);
    }

    synchronized byte[] receivedBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        if (failWhenTooLarge) {
            result.completeExceptionally(new BodyTooLargeException(limit));
        } else {
            result.complete(receivedBytes());
        }
    }
}

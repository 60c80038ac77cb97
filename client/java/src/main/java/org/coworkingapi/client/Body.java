package org.coworkingapi.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects the bytes of a body up to a limit; what is beyond it fails a success, and is cut off an error. */
final class Body implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    /** Copied, for a buffer of the JDK may be many times larger than the few bytes in it. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private final boolean mustBeWhole;
    private @Nullable Subscription subscription;

    Body(int limit, boolean mustBeWhole) {
        this.limit = limit;
        this.mustBeWhole = mustBeWhole;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public synchronized void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > limit - bytes.size()) {
                stop();
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(received());
    }

    synchronized byte[] received() {
        return bytes.toByteArray();
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        if (mustBeWhole) {
            whole.completeExceptionally(new BodyTooLargeException(limit));
        } else {
            whole.complete(received());
        }
    }
}

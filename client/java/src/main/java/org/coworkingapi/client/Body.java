package org.coworkingapi.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects the bytes of a body up to a limit; what is beyond it fails a success, and is cut off an error. */
final class Body implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private final int limit;
    private final boolean mustBeWhole;
    private @Nullable Subscription subscription;
    private int size;

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
            if (buffer.remaining() > limit - size) {
                stop();
                return;
            }
            size += buffer.remaining();
            parts.add(buffer);
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
        byte[] bytes = new byte[size];
        int at = 0;
        for (ByteBuffer part : parts) {
            int length = part.remaining();
            part.get(part.position(), bytes, at, length);
            at += length;
        }
        return bytes;
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

package org.coworkingapi.contract.verification.run;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a response body up to a size limit, because a faulty server may send an endless body. */
final class BoundedBody implements BodySubscriber<byte[]> {

    static final int LIMIT = 8_000_000;

    private final BodySubscriber<byte[]> delegate = BodySubscribers.ofByteArray();
    private Flow.@Nullable Subscription subscription;
    private long length;

    @Override
    public CompletionStage<byte[]> getBody() {
        return delegate.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription = source;
        delegate.onSubscribe(source);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        length += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (length <= LIMIT) {
            delegate.onNext(part);
        } else if (subscription != null) {
            subscription.cancel();
            delegate.onError(new IOException("the body is longer than " + LIMIT + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        delegate.onError(failure);
    }

    @Override
    public void onComplete() {
        delegate.onComplete();
    }
}

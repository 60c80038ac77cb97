package org.coworkingapi.client;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in one answer, and knows what had come of it if the rest never comes. */
final class Reception implements BodyHandler<byte[]> {

    private static final int LARGEST_SUCCESS = 64 << 20;
    private static final int LARGEST_ERROR = 1 << 20;

    private volatile @Nullable ResponseInfo head;
    private volatile @Nullable Body body;

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        boolean success = Answer.isSuccess(info.statusCode());
        long announced = Math.max(0, info.headers().firstValueAsLong("Content-Length").orElse(0));
        Body started = new Body(success ? LARGEST_SUCCESS : LARGEST_ERROR, success, announced);
        body = started;
        head = info;
        return started;
    }

    boolean hasErrorStatus() {
        ResponseInfo info = head;
        return info != null && !Answer.isSuccess(info.statusCode());
    }

    int status() {
        return Objects.requireNonNull(head).statusCode();
    }

    Answer received() {
        return new Answer(status(), Objects.requireNonNull(head).headers(), Objects.requireNonNull(body).received());
    }
}

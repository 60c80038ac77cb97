package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitedBodySubscriberTest {

    private static final int LIMIT = 1 << 20;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 11, 300_000, Long.MAX_VALUE})
    void the_subscriber_collects_the_body_for_any_content_length(long contentLength) {
        LimitedBodySubscriber body = body(LIMIT, true, contentLength);

        body.onNext(List.of(buffer("one"), buffer("")));
        body.onNext(List.of(buffer("two"), buffer("four")));
        body.onComplete();

        assertThat(body.getBody().toCompletableFuture().join()).asString().isEqualTo("onetwofour");
    }

    @Test
    void the_subscriber_accepts_a_body_of_exactly_the_limit() {
        String part = "x".repeat(LIMIT / 8);
        LimitedBodySubscriber body = body(LIMIT, true, 0);

        for (int count = 0; count < 8; count++) {
            body.onNext(List.of(buffer(part)));
        }
        body.onComplete();

        assertThat(body.getBody().toCompletableFuture().join()).asString().isEqualTo(part.repeat(8));
    }

    @Test
    void the_subscriber_fails_if_the_body_of_a_successful_response_exceeds_the_limit() {
        LimitedBodySubscriber body = body(3, true, 3);

        body.onNext(List.of(buffer("one"), buffer("t")));

        assertThatThrownBy(() -> body.getBody().toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void the_subscriber_truncates_the_body_of_an_error_that_exceeds_the_limit() {
        LimitedBodySubscriber body = body(4, false, 9);

        body.onNext(List.of(buffer("one"), buffer("two")));

        assertThat(body.getBody().toCompletableFuture().join()).asString().isEqualTo("one");
    }

    private static LimitedBodySubscriber body(int limit, boolean failWhenTooLarge, long contentLength) {
        LimitedBodySubscriber body = new LimitedBodySubscriber(limit, failWhenTooLarge, contentLength, bytes -> {});
        body.onSubscribe(new Subscription() {
            @Override
            public void request(long count) {}

            @Override
            public void cancel() {}
        });
        return body;
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
    }
}

package org.coworkingapi.server.stub.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class DiscoveringDecoderTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-07-20T14:22:33Z"));
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean issuerIsDown = true;

    private final DiscoveringDecoder decoder = new DiscoveringDecoder(() -> {
        attempts.incrementAndGet();
        if (issuerIsDown) {
            throw new IllegalStateException("down");
        }
        return token -> {
            throw new BadJwtException("looked at");
        };
    }, now::get);

    private void assertUnavailable() {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode("a.b.c"))
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void asks_an_issuer_that_is_down_once_in_five_seconds_however_many_tokens_come() {
        for (int i = 0; i < 20; i++) {
            assertUnavailable();
        }
        assertThat(attempts).hasValue(1);

        now.updateAndGet(instant -> instant.plusSeconds(5));
        assertUnavailable();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void looks_at_tokens_once_the_issuer_is_back() {
        assertUnavailable();
        issuerIsDown = false;
        now.updateAndGet(instant -> instant.plusSeconds(5));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode("a.b.c"));
        }
        assertThat(attempts).hasValue(2);
    }
}

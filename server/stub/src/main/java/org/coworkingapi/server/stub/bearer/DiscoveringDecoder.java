package org.coworkingapi.server.stub.bearer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Discovers the issuer's keys at the first token, so that the server starts, and answers 503, while its issuer is down. */
final class DiscoveringDecoder implements JwtDecoder {

    /** As long as callers are told to wait: tokens, which anybody can send, must not make the server hammer its issuer. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JwtDecoder discovered;
    private final InstantSource clock;
    private volatile Instant nextAttempt = Instant.MIN;

    DiscoveringDecoder(Supplier<JwtDecoder> discovery, InstantSource clock) {
        this.discovered = new SupplierJwtDecoder(discovery);
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        if (clock.instant().isBefore(nextAttempt)) {
            throw new JwtException("the issuer's keys could not be discovered a moment ago");
        }
        try {
            return discovered.decode(token);
        } catch (JwtDecoderInitializationException e) {
            nextAttempt = clock.instant().plus(PAUSE);
            throw new JwtException("the issuer's keys cannot be discovered", e);
        }
    }
}

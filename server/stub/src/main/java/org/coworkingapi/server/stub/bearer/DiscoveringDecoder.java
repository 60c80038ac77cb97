package org.coworkingapi.server.stub.bearer;

import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Discovers the issuer's keys at the first token, so that the server starts, and answers 503, while its issuer is down. */
final class DiscoveringDecoder implements JwtDecoder {

    private final JwtDecoder discovered;

    DiscoveringDecoder(Supplier<JwtDecoder> discovery) {
        discovered = new SupplierJwtDecoder(discovery);
    }

    @Override
    public Jwt decode(String token) {
        try {
            return discovered.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("the issuer's keys cannot be discovered", e);
        }
    }
}

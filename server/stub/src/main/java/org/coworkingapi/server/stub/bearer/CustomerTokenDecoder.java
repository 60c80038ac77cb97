package org.coworkingapi.server.stub.bearer;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Decodes and checks the tokens of customers.
 *
 * <p>A bean of this type replaces the stub's. It is not a {@link JwtDecoder}, because Spring Boot and Spring Security
 * look that type up for the application's own endpoints, where a customer's token must not be accepted.
 */
public final class CustomerTokenDecoder implements TokenKeys, AutoCloseable {

    private final JwtDecoder decoder;

    /** Checks tokens with a decoder, and that they name a customer. */
    public CustomerTokenDecoder(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Returns the claims of a trusted token.
     *
     * @throws JwtException if the token is not trusted, or the keys to check it are not available
     */
    public Jwt decode(String token) {
        Jwt decoded = decoder.decode(token);
        if (!CustomerPrincipal.isNamedIn(decoded.getClaims())) {
            throw new BadJwtException("The token has no positive integer coworker_id.");
        }
        return decoded;
    }

    @Override
    public boolean usable() {
        return !(decoder instanceof TokenKeys keys) || keys.usable();
    }

    /** Stops fetching keys. A decoder of the application is left to the application. */
    @Override
    public void close() {
        if (decoder instanceof TokenDecoder own) {
            own.close();
        }
    }
}

package org.coworkingapi.server.stub.bearer;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Decodes and verifies customers' tokens.
 *
 * <p>Define a bean of this type to replace the decoder of the stub. The type does not implement {@link JwtDecoder}:
 * Spring Boot and Spring Security would use such a bean for the endpoints of the application, which must not accept
 * customers' tokens.
 */
public final class CustomerTokenDecoder implements TokenKeys, AutoCloseable {

    private final JwtDecoder decoder;

    /** Creates a decoder that delegates to another decoder and also requires the claim {@code coworker_id}. */
    public CustomerTokenDecoder(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Returns the claims of a trusted token.
     *
     * @throws JwtException if the token is rejected, or if the keys that verify it are not available
     */
    public Jwt decode(String token) {
        Jwt decoded = decoder.decode(token);
        if (!CustomerPrincipal.isIdentifiedBy(decoded.getClaims())) {
            throw new BadJwtException("The claim coworker_id is not a positive integer");
        }
        return decoded;
    }

    /**
     * Returns the customer of a trusted token. Only the decoder of the stub caches accepted tokens.
     *
     * @throws JwtException as {@link #decode}
     */
    CustomerPrincipal authenticate(String token) {
        return decoder instanceof TokenDecoder own ? own.authenticate(token) : CustomerPrincipal.of(decode(token));
    }

    @Override
    public boolean areUsable() {
        return !(decoder instanceof TokenKeys keys) || keys.areUsable();
    }

    /** Stops fetching keys. Does not close a decoder that the application supplied. */
    @Override
    public void close() {
        if (decoder instanceof TokenDecoder tokenDecoder) {
            tokenDecoder.close();
        }
    }
}

package org.coworkingapi.client.spring;

import java.util.regex.Pattern;
import org.coworkingapi.client.TokenProvider;
import org.springframework.util.StringUtils;

/** Provides the token of the property {@code coworking.client.token}. */
final class PropertiesTokenProvider {

    /** Checked at startup, because the client itself only rejects an invalid token in the first call. */
    private static final Pattern VALID = Pattern.compile("[!-~]+");

    private PropertiesTokenProvider() {}

    static TokenProvider of(CoworkingClientProperties properties) {
        String token = properties.token();
        if (!StringUtils.hasText(token)) {
            throw new InvalidPropertyException("The coworking client has no token: define a bean of type "
                    + TokenProvider.class.getName() + ", or, for a trial, set coworking.client.token.");
        }
        if (!VALID.matcher(token).matches()) {
            throw new InvalidPropertyException(
                    "coworking.client.token: the token must be printable ASCII without blanks.");
        }
        return () -> token;
    }
}

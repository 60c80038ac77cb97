package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Resolves the token of the Authorization header (RFC 6750, section 2.1). Rejects requests with several such headers,
 * because a proxy may have checked another header than this server would use.
 */
final class SingleTokenResolver implements BearerTokenResolver {

    /** Credentials (RFC 9110, section 11.4); RFC 6750 calls the token68 part b64token. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]++=*+)");

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer)([ \\t].*)?");

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() > 1) {
            throw malformed("The request has more than one Authorization header.");
        }
        if (headers.isEmpty()) {
            return null;
        }
        Matcher credentials = CREDENTIALS.matcher(headers.get(0));
        if (credentials.matches()) {
            return credentials.group(1);
        }
        if (BEARER.matcher(headers.get(0)).matches()) {
            throw malformed("The Authorization header is not of the form 'Bearer {token}', "
                    + "with one token of letters, digits and -._~+/.");
        }
        return null;
    }

    /** Creates an exception that leads to 400 instead of 401 (RFC 6750, section 3.1, invalid_request). */
    private static OAuth2AuthenticationException malformed(String description) {
        OAuth2Error error = new OAuth2Error(ErrorCode.INVALID_PARAMETER.name(), description, null);
        return new OAuth2AuthenticationException(error, description);
    }
}

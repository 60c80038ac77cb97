package org.coworkingapi.server.stub.problem;

/** Values of {@code WWW-Authenticate} (RFC 6750, section 3). */
final class BearerChallenge {

    private static final String REALM = "Bearer realm=\"coworking-api\"";

    private BearerChallenge() {}

    /** For a request without a token: no error code (RFC 6750, section 3.1). */
    static String bare() {
        return REALM;
    }

    /** The token was refused; another one may be accepted. */
    static String invalidToken(String description) {
        return error("invalid_token", description);
    }

    /** The request is malformed, and no other token would help. */
    static String invalidRequest(String description) {
        return error("invalid_request", description);
    }

    /** The token is good; its customer may not do this. */
    static String insufficientScope(String description) {
        return error("insufficient_scope", description);
    }

    private static String error(String code, String description) {
        // RFC 6750 allows printable ASCII without quote and backslash.
        String printable = description.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "'");
        return REALM + ", error=\"" + code + "\", error_description=\"" + printable + "\"";
    }
}

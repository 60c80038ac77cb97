package org.coworkingapi.server.stub.problem;

/** Values of the {@code WWW-Authenticate} header (RFC 6750, section 3). */
final class BearerChallenge {

    private static final String REALM = "Bearer realm=\"coworking-api\"";

    private BearerChallenge() {}

    /** Returns the challenge without an error code, for requests without a token (RFC 6750, section 3.1). */
    static String withoutError() {
        return REALM;
    }

    /** Returns the challenge for a rejected token. */
    static String invalidToken(String description) {
        return error("invalid_token", description);
    }

    /** Returns the challenge for malformed credentials. */
    static String invalidRequest(String description) {
        return error("invalid_request", description);
    }

    /** Returns the challenge for a valid token without sufficient permissions. */
    static String insufficientScope(String description) {
        return error("insufficient_scope", description);
    }

    private static String error(String code, String description) {
        // RFC 6750 allows printable ASCII except quotes and backslashes.
        String printable = description.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "'");
        return REALM + ", error=\"" + code + "\", error_description=\"" + printable + "\"";
    }
}

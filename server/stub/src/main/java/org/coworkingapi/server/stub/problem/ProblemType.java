package org.coworkingapi.server.stub.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The types of problems that the spec defines. The names of the constants are the error codes. */
public enum ProblemType {
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
    INVALID_SHAPE(HttpStatus.BAD_REQUEST),
    UNKNOWN_SHAPE_FIELD(HttpStatus.BAD_REQUEST),
    TOKEN_MISSING(HttpStatus.UNAUTHORIZED),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
    TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED),
    NOT_A_TEAM_MEMBER(HttpStatus.UNAUTHORIZED),
    TEAM_NOT_FOUND(HttpStatus.NOT_FOUND),
    COWORKER_NOT_FOUND(HttpStatus.NOT_FOUND),
    ROUTE_NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    /** Returns the HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** Returns the title, such as {@code Team not found}. */
    public String title() {
        String words = name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Returns the problem type URI (RFC 9457, section 3.1.1), which is an identifier and not the address of a page. */
    public URI uri() {
        return URI.create(
                "https://coworkingapi.org/problems/" + name().replace('_', '-').toLowerCase(Locale.ROOT));
    }
}

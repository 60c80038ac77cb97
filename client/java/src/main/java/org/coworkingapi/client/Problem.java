package org.coworkingapi.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error response (RFC 9457). The API sends all members, but a proxy may not.
 *
 * @param type the URI of the problem type, one for each code
 * @param title a short summary of the problem type
 * @param status the HTTP status as stated in the body
 * @param detail a description of this error for people; may contain ids
 * @param instance the id of this occurrence, also in the server's log
 * @param code the stable error code
 * @param errors the invalid properties of the request body, with the code {@code INVALID_BODY}
 */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable ErrorCode code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PropertyError> errors)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern INSTANCE =
            Pattern.compile("urn:uuid:[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /** The maximum number of invalid properties in a message. */
    private static final int MAX_POINTERS = 10;

    /** Creates a problem. */
    public Problem {
        errors = errors == null ? null : List.copyOf(errors);
    }

    /** Creates a problem without invalid properties. */
    public Problem(
            @Nullable String type,
            @Nullable String title,
            @Nullable Integer status,
            @Nullable String detail,
            @Nullable String instance,
            @Nullable ErrorCode code) {
        this(type, title, status, detail, instance, code, null);
    }

    /**
     * Returns the code, the invalid properties and the instance if they have the format of the spec. Other strings may
     * contain personal data.
     */
    @Override
    public String toString() {
        return (summary() + RequestId.suffix(printableInstance())).strip();
    }

    /** Returns the code and the invalid properties if they have the format of the spec. */
    String summary() {
        StringJoiner parts = new StringJoiner(" ");
        if (code != null && hasValidCode()) {
            parts.add(code.value());
        }
        if (errors != null && !errors.isEmpty()) {
            parts.add("at " + pointers(errors));
        }
        return parts.toString();
    }

    boolean hasValidCode() {
        return code != null && CODE.matcher(code.value()).matches();
    }

    /** Returns the instance if it has the format of the spec. */
    @Nullable
    String printableInstance() {
        return instance != null && INSTANCE.matcher(instance).matches() ? instance : null;
    }

    private static String pointers(List<PropertyError> errors) {
        String pointers = errors.stream()
                .limit(MAX_POINTERS)
                .map(PropertyError::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        int more = errors.size() - MAX_POINTERS;
        return more > 0 ? pointers + " and " + more + " more" : pointers;
    }
}

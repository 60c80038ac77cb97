package org.coworkingapi.client;

import java.io.Serializable;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What the API says of an error (RFC 9457); the API sends all of it, but a proxy in between may answer otherwise.
 *
 * @param type identifies the kind of problem, one URI for each code
 * @param title the kind of problem in a few words
 * @param status the HTTP status, as the body has it
 * @param detail what was wrong with this request, for people; may name ids
 * @param instance identifies this one occurrence, also in the server's log
 * @param code stable reason to branch on
 */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable ErrorCode code)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern INSTANCE =
            Pattern.compile("urn:uuid:[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /** Code and instance only, and only if they have the form of the spec: any other text may be about people. */
    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner(" ");
        if (code != null && CODE.matcher(code.value()).matches()) {
            parts.add(code.value());
        }
        if (instance != null && INSTANCE.matcher(instance).matches()) {
            parts.add("(" + instance + ")");
        }
        return parts.toString();
    }
}

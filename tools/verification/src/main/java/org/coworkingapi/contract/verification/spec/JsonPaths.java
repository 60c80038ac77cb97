package org.coworkingapi.contract.verification.spec;

import java.util.regex.Pattern;

/** JSON pointers and normalized JSON paths, as JSON paths that people write. */
public final class JsonPaths {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern INDEX = Pattern.compile("\\d+");

    private JsonPaths() {}

    /** {@code /TeamMembers/0/Id} as {@code $.TeamMembers[0].Id}. */
    public static String ofPointer(String pointer) {
        StringBuilder path = new StringBuilder("$");
        for (String segment : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = segment.replace("~1", "/").replace("~0", "~");
            if (INDEX.matcher(name).matches()) {
                path.append('[').append(name).append(']');
            } else if (NAME.matcher(name).matches()) {
                path.append('.').append(name);
            } else {
                path.append("['").append(name).append("']");
            }
        }
        return path.toString();
    }

    /** {@code $['TeamMembers'][0]['Id']}, as the library writes it, as {@code /TeamMembers/0/Id}. */
    public static String toPointer(String normalized) {
        return normalized.substring(1).replace("~", "~0").replace("['", "/").replace("']", "").replace("[", "/").replace("]", "");
    }

    /** {@code $.TeamMembers[0].Id} as {@code $.TeamMembers[*].Id}: the field, whichever element it is of. */
    public static String ofField(String path) {
        return path.replaceAll("\\[\\d+]", "[*]");
    }
}

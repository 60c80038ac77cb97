package org.coworkingapi.contract.openapi.document;

import java.util.Arrays;
import java.util.List;

/** JSON pointers (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** Escapes a name for use as a segment of a pointer. */
    public static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    /** Unescapes a segment of a pointer. */
    public static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** Returns the unescaped segments of a pointer. */
    public static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(JsonPointers::unescaped)
                        .toList();
    }
}

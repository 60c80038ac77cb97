package org.coworkingapi.contract.openapi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places inside a value, as {@code $.Members[*].Name}: names, {@code [*]} for any item, {@code .*} for a member of any
 * other name.
 */
public final class JsonPath {

    public static final String ROOT = "$";
    public static final String ITEM = "[*]";
    public static final String OTHER = ".*";

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_@][\\p{L}\\p{N}_@$-]*");
    private static final Pattern STEP = Pattern.compile("\\.\\*|\\[\\*]|\\.[^.\\[]+|\\['(?:[^'\\\\]|\\\\.)*']");

    private static final Pattern INDEX = Pattern.compile("\\d+");

    private JsonPath() {}

    /** The step to a member: {@code .Name}, or {@code ['first name']} if it is no plain name. */
    public static String member(String name) {
        return PLAIN.matcher(name).matches()
                ? "." + name
                : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    /** The steps of a path, each as {@link #member}, {@link #ITEM} or {@link #OTHER} writes it. */
    public static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        while (matcher.find()) {
            steps.add(matcher.group());
        }
        return steps;
    }

    /** {@code /TeamMembers/0/Id} as {@code $.TeamMembers[0].Id}. */
    public static String ofPointer(String pointer) {
        StringBuilder path = new StringBuilder(ROOT);
        for (String segment : JsonPointers.segments(pointer)) {
            path.append(INDEX.matcher(segment).matches() ? "[" + segment + "]" : member(segment));
        }
        return path.toString();
    }

    /** {@code $['TeamMembers'][0]['Id']}, the normal form of RFC 9535, as {@code /TeamMembers/0/Id}. */
    public static String toPointer(String normalized) {
        return normalized
                .substring(1)
                .replace("~", "~0")
                .replace("['", "/")
                .replace("']", "")
                .replace("[", "/")
                .replace("]", "");
    }

    /** {@code $.TeamMembers[0].Id} as {@code $.TeamMembers[*].Id}: the field, whichever element it is of. */
    public static String ofField(String path) {
        return path.replaceAll("\\[\\d+]", ITEM);
    }
}

package org.coworkingapi.contract.openapi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths of locations inside a value, such as {@code $.Members[*].Name}. {@code [*]} is any array item; {@code .*} is
 * any member that the schema does not name.
 */
public final class JsonPath {

    public static final String ROOT = "$";
    public static final String ITEM = "[*]";
    public static final String OTHER = ".*";

    private static final Pattern SIMPLE_NAME = Pattern.compile("[\\p{L}_@][\\p{L}\\p{N}_@$-]*");
    private static final Pattern STEP = Pattern.compile("\\.\\*|\\[\\*]|\\.[^.\\[]+|\\['(?:[^'\\\\]|\\\\.)*']");

    private static final Pattern INDEX = Pattern.compile("\\d+");

    private JsonPath() {}

    /** Returns the step to a member: {@code .Name}, or {@code ['first name']} for names with other characters. */
    public static String member(String name) {
        return SIMPLE_NAME.matcher(name).matches()
                ? "." + name
                : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    /** Splits a path into steps: {@link #ITEM}, {@link #OTHER}, and results of {@link #member}. */
    public static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        while (matcher.find()) {
            steps.add(matcher.group());
        }
        return steps;
    }

    /** Converts a JSON pointer to a path: {@code /TeamMembers/0/Id} to {@code $.TeamMembers[0].Id}. */
    public static String ofPointer(String pointer) {
        StringBuilder path = new StringBuilder(ROOT);
        for (String segment : JsonPointers.segments(pointer)) {
            path.append(INDEX.matcher(segment).matches() ? "[" + segment + "]" : member(segment));
        }
        return path.toString();
    }

    /**
     * Converts a normalized path (RFC 9535) to a JSON pointer: {@code $['TeamMembers'][0]['Id']} to
     * {@code /TeamMembers/0/Id}.
     */
    public static String toPointer(String normalized) {
        return normalized
                .substring(1)
                .replace("~", "~0")
                .replace("['", "/")
                .replace("']", "")
                .replace("[", "/")
                .replace("]", "");
    }

    /** Replaces all indices by {@code [*]}: {@code $.TeamMembers[0].Id} becomes {@code $.TeamMembers[*].Id}. */
    public static String ofField(String path) {
        return path.replaceAll("\\[\\d+]", ITEM);
    }
}

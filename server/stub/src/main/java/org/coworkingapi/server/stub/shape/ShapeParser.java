package org.coworkingapi.server.stub.shape;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.server.stub.problem.ProblemException;

/** A parser for {@code _shape}, a comma-separated list of dot paths, which enforces the limits of the spec. */
final class ShapeParser {

    static final int MAX_LENGTH = 2_048;
    static final int MAX_PATHS = 100;
    static final int MAX_LEVELS = 8;

    private ShapeParser() {}

    /** Splits the value into paths and each path into names. A blank value has no paths. */
    static List<List<String>> parse(String value) {
        if (value.length() > MAX_LENGTH) {
            throw invalid("has " + value.length() + " characters; at most " + MAX_LENGTH + " are allowed");
        }
        if (trim(value).isEmpty()) {
            return List.of();
        }
        String[] paths = value.split(",", -1);
        if (paths.length > MAX_PATHS) {
            throw invalid("has " + paths.length + " paths; at most " + MAX_PATHS + " are allowed");
        }
        List<List<String>> parsed = new ArrayList<>(paths.length);
        for (int i = 0; i < paths.length; i++) {
            parsed.add(parsePath(trim(paths[i]), i + 1));
        }
        return parsed;
    }

    private static List<String> parsePath(String path, int position) {
        if (path.isEmpty()) {
            throw invalid("has an empty path at position " + position + "; write paths as 'Name,TeamMembers.FullName'");
        }
        String[] names = path.split("\\.", -1);
        if (names.length > MAX_LEVELS) {
            throw invalid("has a path of " + names.length + " levels at position " + position + "; at most "
                    + MAX_LEVELS + " are allowed");
        }
        List<String> trimmed = new ArrayList<>(names.length);
        for (String name : names) {
            trimmed.add(parseName(trim(name), position));
        }
        return trimmed;
    }

    private static String parseName(String name, int position) {
        if (name.isEmpty()) {
            throw invalid("has an empty name in the path at position " + position + "; remove the extra dot");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
            if (!allowed) {
                throw invalid("has " + display(name.codePointAt(i)) + " in the path at position " + position
                        + "; names consist of letters, digits and '_'");
            }
        }
        return name;
    }

    private static String display(int character) {
        return character > ' ' && character < 127
                ? "'" + Character.toString(character) + "'"
                : String.format("U+%04X", character);
    }

    /** Removes spaces. Other white space is an error. */
    private static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && value.charAt(start) == ' ') {
            start++;
        }
        while (end > start && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value.substring(start, end);
    }

    private static ProblemException invalid(String rule) {
        return ProblemException.invalidShape("_shape " + rule + ".");
    }
}

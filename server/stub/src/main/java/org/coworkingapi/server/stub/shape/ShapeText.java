package org.coworkingapi.server.stub.shape;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.server.stub.problem.ProblemException;

/** The grammar of {@code _shape}: comma-separated dot paths, within the limits of the spec. */
final class ShapeText {

    static final int MAX_LENGTH = 2_048;
    static final int MAX_PATHS = 100;
    static final int MAX_LEVELS = 8;

    private ShapeText() {}

    /** Splits the text into paths of names; none for a blank text. */
    static List<List<String>> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw invalid("has " + text.length() + " characters; at most " + MAX_LENGTH + " are allowed");
        }
        if (trim(text).isEmpty()) {
            return List.of();
        }
        String[] paths = text.split(",", -1);
        if (paths.length > MAX_PATHS) {
            throw invalid("has " + paths.length + " paths; at most " + MAX_PATHS + " are allowed");
        }
        List<List<String>> parsed = new ArrayList<>(paths.length);
        for (int i = 0; i < paths.length; i++) {
            parsed.add(names(trim(paths[i]), i + 1));
        }
        return parsed;
    }

    private static List<String> names(String path, int position) {
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
            trimmed.add(name(trim(name), position));
        }
        return trimmed;
    }

    private static String name(String name, int position) {
        if (name.isEmpty()) {
            throw invalid("has an empty name in the path at position " + position
                    + "; put exactly one dot between two names");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
            if (!allowed) {
                throw invalid("has " + shown(name.codePointAt(i)) + " in the path at position " + position
                        + "; names consist of letters, digits and '_'");
            }
        }
        return name;
    }

    private static String shown(int character) {
        return character > ' ' && character < 127
                ? "'" + Character.toString(character) + "'"
                : String.format("U+%04X", character);
    }

    /** Removes blanks only: a tab or a line break is not a blank, and is refused. */
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private static ProblemException invalid(String rule) {
        return ProblemException.invalidShape("_shape " + rule + ".");
    }
}

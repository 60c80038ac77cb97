package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects whether matches of a regular expression must begin at the start, and end at the end of a string.
 *
 * <p>An expression that accepts any prefix, such as {@code .*x}, counts as anchored at the start, because tools that
 * search for a match and tools that compare the whole string accept the same values. The same applies to the end.
 */
final class RegexAnchors {

    /** A part of an expression, such as a character or a group, without its quantifier. */
    private record Element(String atom, String quantifier) {

        boolean isNeutral() {
            return NEUTRAL_GROUP.matcher(atom).lookingAt();
        }

        boolean isOneOf(Set<String> anchors) {
            return anchors.contains(atom) && quantifier.isEmpty();
        }

        boolean isAnyText() {
            return ANY_CHARACTER.contains(atom) && (quantifier.startsWith("*") || quantifier.startsWith("+"));
        }

        boolean isSingleGroup() {
            return atom.startsWith("(") && quantifier.isEmpty();
        }

        /** Returns the expression in a group. */
        String content() {
            return GROUP_PREFIX
                    .matcher(atom.endsWith(")") ? atom.substring(0, atom.length() - 1) : atom)
                    .replaceFirst("");
        }
    }

    private static final Set<String> START = Set.of("^", "\\A");
    private static final Set<String> END = Set.of("$", "\\z", "\\Z");
    private static final Set<String> ANY_CHARACTER = Set.of(".", "[\\s\\S]", "[\\S\\s]", "[^]");
    /** Lookaheads, lookbehinds and flags, which match no characters. */
    private static final Pattern NEUTRAL_GROUP = Pattern.compile("\\(\\?(<?[=!]|[a-zA-Z-]+\\))");

    private static final Pattern GROUP_PREFIX = Pattern.compile("^\\((\\?(P?<\\w*>|[a-zA-Z-]*:))?");
    private static final Pattern QUANTIFIER = Pattern.compile("([*+?]|\\{\\d*,?\\d*})[?+]?");
    /** Limits the recursion. Deeper groups count as anchored. */
    private static final int MAX_DEPTH = 50;

    private RegexAnchors() {}

    static boolean hasStart(String regex) {
        return isAnchored(regex, START, false, 0);
    }

    static boolean hasEnd(String regex) {
        return isAnchored(regex, END, true, 0);
    }

    private static boolean isAnchored(String regex, Set<String> anchors, boolean isEnd, int depth) {
        return depth > MAX_DEPTH
                || alternatives(regex).stream().allMatch(elements -> {
                    if (isEnd) {
                        Collections.reverse(elements);
                    }
                    return elements.stream()
                            .filter(element -> !element.isNeutral())
                            .findFirst()
                            .filter(first -> first.isOneOf(anchors)
                                    || first.isAnyText()
                                    || (first.isSingleGroup()
                                            && isAnchored(first.content(), anchors, isEnd, depth + 1)))
                            .isPresent();
                });
    }

    private static List<List<Element>> alternatives(String regex) {
        List<List<Element>> alternatives = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        Matcher quantifier = QUANTIFIER.matcher(regex);
        int position = 0;
        while (position < regex.length()) {
            int end = endOfAtom(regex, position);
            String atom = regex.substring(position, end);
            if (atom.equals("|")) {
                alternatives.add(elements);
                elements = new ArrayList<>();
                position = end;
            } else {
                boolean isQuantified = quantifier.region(end, regex.length()).lookingAt();
                position = isQuantified ? quantifier.end() : end;
                elements.add(new Element(atom, regex.substring(end, position)));
            }
        }
        alternatives.add(elements);
        return alternatives;
    }

    private static int endOfAtom(String regex, int start) {
        return switch (regex.charAt(start)) {
            case '\\' -> Math.min(start + 2, regex.length());
            case '[' -> endOfClass(regex, start);
            case '(' -> endOfGroup(regex, start);
            default -> start + 1;
        };
    }

    private static int endOfClass(String regex, int start) {
        int position = start + 1;
        while (position < regex.length() && regex.charAt(position) != ']') {
            position += regex.charAt(position) == '\\' ? 2 : 1;
        }
        return Math.min(position + 1, regex.length());
    }

    private static int endOfGroup(String regex, int start) {
        int openGroups = 0;
        int position = start;
        while (position < regex.length()) {
            char character = regex.charAt(position);
            if (character == '(') {
                openGroups++;
                position++;
            } else if (character == ')') {
                openGroups--;
                position++;
            } else {
                position = endOfAtom(regex, position);
            }
            if (openGroups == 0) {
                return position;
            }
        }
        return regex.length();
    }
}

package org.coworkingapi.server.app.coworker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.server.app.wire.WhiteSpace;

/**
 * A person's display name, as one text; which part of it is the first name can only be guessed. Any text is a name: one
 * without words, such as white space alone, is its own first name.
 */
public record FullName(String text) {

    private static final Pattern FIRST_CHARACTER = Pattern.compile("\\X"); // as a reader sees it: accents and all

    /**
     * The first word: {@code Carlos} of {@code Carlos Ruiz}. Called for every member of a team, so it does not split
     * the rest.
     */
    public String guessedFirst() {
        int start = 0;
        while (start < text.length() && WhiteSpace.isUnicode(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && !WhiteSpace.isUnicode(text.charAt(end))) {
            end++;
        }
        return start == end ? text : text.substring(start, end);
    }

    /**
     * The first word and the initial of the last: {@code Carlos R.} of {@code Carlos Ruiz}; a single word stays as it
     * is.
     */
    public String shortened() {
        List<String> words = WhiteSpace.words(text);
        return words.size() < 2 ? guessedFirst() : words.get(0) + " " + initial(words.get(words.size() - 1)) + ".";
    }

    private static String initial(String word) {
        Matcher matcher = FIRST_CHARACTER.matcher(word);
        return matcher.find() ? matcher.group() : word;
    }
}

package org.coworkingapi.server.app.coworker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.server.app.wire.WhiteSpace;

/**
 * A person's display name. The first name can only be guessed, because the parts are not stored separately. Any string
 * is accepted. A string without words is used as the first name.
 */
public record FullName(String value) {

    /** One user-perceived character, including its combining marks. */
    private static final Pattern FIRST_CHARACTER = Pattern.compile("\\X");

    /**
     * Returns the first word, such as {@code Carlos} for {@code Carlos Ruiz}.
     *
     * <p>This method is called for every member of a team. Therefore it stops after the first word.
     */
    public String guessedFirst() {
        int start = 0;
        while (start < value.length() && WhiteSpace.isUnicode(value.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < value.length() && !WhiteSpace.isUnicode(value.charAt(end))) {
            end++;
        }
        return start == end ? value : value.substring(start, end);
    }

    /**
     * Returns the first word and the initial of the last word, such as {@code Carlos R.} for {@code Carlos Ruiz}. A
     * single word is returned unchanged.
     */
    public String shortened() {
        List<String> words = WhiteSpace.words(value);
        return words.size() < 2 ? guessedFirst() : words.get(0) + " " + initial(words.get(words.size() - 1)) + ".";
    }

    private static String initial(String word) {
        Matcher matcher = FIRST_CHARACTER.matcher(word);
        return matcher.find() ? matcher.group() : word;
    }
}

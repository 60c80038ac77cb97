package org.coworkingapi.server.app.coworker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's display name, as one text; which part of it is the first name can only be guessed. */
public record FullName(String text) {

    private static final Pattern FIRST_CHARACTER = Pattern.compile("\\X"); // as a reader sees it: accents and all

    public FullName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("full name is '" + text + "'; it must not be blank");
        }
    }

    /** The first word: {@code Carlos} of {@code Carlos Ruiz}. */
    public String guessedFirst() {
        return words()[0];
    }

    /** The first word and the initial of the last: {@code Carlos R.} of {@code Carlos Ruiz}; a single word stays as it is. */
    public String shortened() {
        String[] words = words();
        return words.length == 1 ? words[0] : words[0] + " " + initial(words[words.length - 1]) + ".";
    }

    private String[] words() {
        return text.strip().split("\\s+");
    }

    private static String initial(String word) {
        Matcher matcher = FIRST_CHARACTER.matcher(word);
        return matcher.find() ? matcher.group() : word;
    }
}

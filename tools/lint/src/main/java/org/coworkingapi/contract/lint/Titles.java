package org.coworkingapi.contract.lint;

import java.util.Locale;
import java.util.Map;

/** How sentences call the types of objects. */
final class Titles {

    private static final Map<String, String> TITLES = Map.of("Document", "The document", "Info", "The info", "License", "The licence",
            "Components", "The components", "Contact", "The contact", "XML", "An XML object");

    private Titles() {}

    /** At the start of a sentence: {@code An operation}. */
    static String of(String type) {
        String words = type.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return TITLES.getOrDefault(type, ("aeiou".indexOf(words.charAt(0)) < 0 ? "A " : "An ") + words);
    }
}

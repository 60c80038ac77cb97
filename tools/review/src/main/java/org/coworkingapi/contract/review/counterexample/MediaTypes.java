package org.coworkingapi.contract.review.counterexample;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names of media types, as documents list them: ranges such as {@code text/*} included. */
final class MediaTypes {

    private MediaTypes() {}

    /** The entry that speaks of a media type, the most specific first. */
    static Optional<String> find(Collection<String> entries, String wanted) {
        return entries.stream().filter(entry -> entry.equals(wanted)).findFirst()
                .or(() -> entries.stream().filter(entry -> covers(entry, wanted)).min(Comparator.comparing(MediaTypes::stars)));
    }

    /** Whether every body of one is one of the other. */
    static boolean covers(String entry, String wanted) {
        String range = plain(entry);
        String type = plain(wanted);
        return range.equals(type) || range.equals("*/*")
                || range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    }

    /** A type that a range covers, to show one. */
    static String concrete(String entry) {
        return entry.replace("*/*", "application/json").replace("/*", "/plain");
    }

    private static long stars(String entry) {
        return entry.chars().filter(sign -> sign == '*').count();
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}

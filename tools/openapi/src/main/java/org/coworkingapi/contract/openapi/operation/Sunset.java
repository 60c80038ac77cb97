package org.coworkingapi.contract.openapi.operation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;

/** The announced end of something that is deprecated ({@code x-sunset}). */
public final class Sunset {

    public static final String KEYWORD = "x-sunset";

    private Sunset() {}

    /**
     * The day that a node announces as its end, a date or a date and time (RFC 3339); empty if it announces none, or
     * wrongly.
     */
    public static Optional<LocalDate> of(Node node) {
        return day(node.text(KEYWORD));
    }

    /** The day that a text names, a date or a date and time (RFC 3339); empty if it is neither. */
    public static Optional<LocalDate> day(String text) {
        try {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a node is deprecated, and its announced day is today or before. */
    public static boolean hasPassed(Node node, LocalDate today) {
        return node.isTrue("deprecated")
                && of(node).filter(day -> !day.isAfter(today)).isPresent();
    }
}

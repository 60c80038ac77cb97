package org.coworkingapi.contract.openapi.operation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;

/** The date in {@code x-sunset} on which a deprecated element will be removed. */
public final class Sunset {

    public static final String KEYWORD = "x-sunset";

    private Sunset() {}

    /**
     * Returns the sunset date of a node, or an empty {@code Optional} if {@code x-sunset} is missing or is not a date
     * or date-time (RFC 3339).
     */
    public static Optional<LocalDate> of(Node node) {
        return day(node.text(KEYWORD));
    }

    /** Parses a date or date-time (RFC 3339). Returns an empty {@code Optional} if the text is neither. */
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

    /** Returns whether a node is deprecated and its sunset date is not in the future. */
    public static boolean hasPassed(Node node, LocalDate today) {
        return node.isTrue("deprecated")
                && of(node).filter(day -> !day.isAfter(today)).isPresent();
    }
}

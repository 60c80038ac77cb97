package org.coworkingapi.review.report;

import java.util.Locale;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Verdict;

/** The one word for a change that has two verdicts, from worst to harmless; by it reports count, filter and fold. */
enum Weight {

    BREAKING("breaking", "✕"),
    BREAKING_CODE("breaking code only", "◆"),
    RISKY("risky", "▲"),
    COMPATIBLE("compatible", "○"),
    SILENT("without effect", "·");

    private final String words;
    private final String symbol;

    Weight(String words, String symbol) {
        this.words = words;
        this.symbol = symbol;
    }

    static Weight of(Change change) {
        return change.wire() == Verdict.BREAKING ? BREAKING
                : change.code() == Verdict.BREAKING ? BREAKING_CODE
                : switch (change.wire().worse(change.code())) {
                    case BREAKING, RISKY -> RISKY;
                    case COMPATIBLE -> COMPATIBLE;
                    case NONE -> SILENT;
                };
    }

    /** Whether somebody has to look at it. */
    boolean matters() {
        return compareTo(RISKY) <= 0;
    }

    /** As it follows a number: {@code 3 breaking}. */
    String words() {
        return words;
    }

    /** One character that tells it apart where colour does not. */
    String symbol() {
        return symbol;
    }

    /** In kebab-case. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Locale;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;

/** The one word for a change that has two verdicts, from worst to harmless; by it reports count, filter and fold. */
enum Severity {
    BREAKING("breaking", "✕"),
    BREAKING_CODE("breaking code only", "◆"),
    RISKY("risky", "▲"),
    COMPATIBLE("compatible", "○"),
    SILENT("without effect", "·");

    private final String words;
    private final String symbol;

    Severity(String words, String symbol) {
        this.words = words;
        this.symbol = symbol;
    }

    /** Code breaks only, where the wire is no risk to anybody: what the wire does weighs first. */
    static Severity of(Change change, List<Impact> impacts) {
        return switch (change.wire()) {
            case BREAKING -> BREAKING;
            case RISKY -> RISKY;
            case COMPATIBLE, NONE ->
                impacts.stream().anyMatch(impact -> impact.wire() == ImpactStatus.BREAKS) ? RISKY : ofCode(change);
        };
    }

    private static Severity ofCode(Change change) {
        return switch (change.wire().worse(change.code())) {
            case BREAKING -> BREAKING_CODE;
            case RISKY -> RISKY;
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

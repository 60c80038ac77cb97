package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Locale;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.impact.Impact;

/** The severity of a change, from worst to harmless. Reports count and filter the changes by severity. */
enum Severity {
    BREAKING("breaking", "✕"),
    BREAKING_CODE("breaking in code only", "◆"),
    RISKY("risky", "▲"),
    COMPATIBLE("compatible", "○"),
    SILENT("without effect", "·");

    private final String words;
    private final String symbol;

    Severity(String words, String symbol) {
        this.words = words;
        this.symbol = symbol;
    }

    /**
     * Returns the severity of a change. Its verdict on the wire takes precedence over its verdict in generated code. A
     * change that breaks a consumer on the wire is at least risky.
     */
    static Severity of(Change change, List<Impact> impacts) {
        return switch (change.wire()) {
            case BREAKING -> BREAKING;
            case RISKY -> RISKY;
            case COMPATIBLE, NONE ->
                impacts.stream().anyMatch(impact -> impact.wire().isBreak()) ? RISKY : ofCode(change);
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

    /** Returns whether the change requires attention. */
    boolean requiresAttention() {
        return compareTo(RISKY) <= 0;
    }

    /** Returns the words that follow a number: {@code 3 breaking}. */
    String words() {
        return words;
    }

    /** Returns a character that identifies the severity without colour. */
    String symbol() {
        return symbol;
    }

    /** Returns the id in kebab-case. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Locale;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.impact.ImpactStatus;

/** The words that every report uses for the same thing. */
final class Wording {

    private Wording() {}

    static String of(Verdict verdict) {
        return verdict == Verdict.NONE ? "no effect" : verdict.name().toLowerCase(Locale.ROOT);
    }

    static String of(ImpactStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String symbol(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> "✕";
            case RISKY -> "▲";
            case COMPATIBLE -> "○";
            case NONE -> "·";
        };
    }

    static String symbol(ImpactStatus status) {
        return switch (status) {
            case BREAKS -> "✕";
            case AT_RISK -> "▲";
            case NO_DATA -> "?";
            case UNAFFECTED -> "·";
        };
    }

    /** In kebab-case, as JSON says it. */
    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code breaking on the wire, risky in generated code}. */
    static String verdicts(Change change) {
        return of(change.wire()) + " on the wire, " + of(change.code()) + " in generated code";
    }

    /** Where in an operation: {@code 200 body application/json $.Name}. */
    static String location(AffectedLocation affectedLocation) {
        return (affectedLocation.location() + " " + affectedLocation.path()).strip();
    }

    static String location(Counterexample counterexample) {
        return counterexample.affectedLocation().operation() + ", " + location(counterexample.affectedLocation());
    }

    /** {@code A response that the old document allows and the new one does not}. */
    static String counterexample(Counterexample counterexample) {
        boolean before = counterexample.allowedBy() == Counterexample.DocumentVersion.BEFORE;
        return "A " + (counterexample.affectedLocation().direction() == Direction.REQUEST ? "request" : "response") + " that the "
                + (before ? "old" : "new") + " document allows and the " + (before ? "new" : "old") + " one does not";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number and what it counts. */
    static String counted(long number, String what) {
        return number(number) + ' ' + what + (number == 1 ? "" : "s");
    }

    /** {@code a, b and c}. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** At most so many of them, and how many more there are. */
    static String listed(List<String> names, int most) {
        return names.size() <= most
                ? listed(names)
                : String.join(", ", names.subList(0, most)) + " and " + number(names.size() - most) + " more";
    }
}

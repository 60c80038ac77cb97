package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Locale;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;

/** The common wording of all reports. */
final class Wording {

    /** The words for a consumer that is unaffected on the wire, without data about its code. */
    static final String UNKNOWN_CODE = "unaffected on the wire, code not known";

    private Wording() {}

    static String of(Verdict verdict) {
        return verdict == Verdict.NONE ? "no effect" : verdict.name().toLowerCase(Locale.ROOT);
    }

    static String of(ImpactStatus status) {
        return status == ImpactStatus.BREAKS_BY_OWN_TEST
                ? "breaks, by its own test"
                : status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Impact impact) {
        return impact.isUnknownInCodeOnly() ? UNKNOWN_CODE : of(impact.status());
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
            case BREAKS, BREAKS_BY_OWN_TEST -> "✕";
            case AT_RISK -> "▲";
            case NO_DATA -> "?";
            case PROVED_TOLERANT -> "✓";
            case UNAFFECTED -> "·";
        };
    }

    /** Returns the name in kebab-case, as in the JSON report. */
    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns both verdicts: {@code breaking on the wire, risky in generated code}. */
    static String verdicts(Change change) {
        return of(change.wire()) + " on the wire, " + of(change.code()) + " in generated code";
    }

    /** Returns a sentence about a change without affected locations. */
    static String withoutLocations(Change change) {
        return change.type().changeGroup() == ChangeType.ChangeGroup.CODE
                ? "Only generated code is affected, because requests and responses do not contain schema names."
                : "No operation is affected.";
    }

    /** Returns the location within an operation: {@code 200 body application/json $.Name}. */
    static String location(AffectedLocation affectedLocation) {
        return (affectedLocation.location() + " " + affectedLocation.path()).strip();
    }

    static String location(Counterexample counterexample) {
        return counterexample.affectedLocation().operation() + ", " + location(counterexample.affectedLocation());
    }

    /** Returns a title: {@code A response that is valid in the old document only}. */
    static String counterexample(Counterexample counterexample) {
        boolean isOld = counterexample.allowedBy() == Counterexample.DocumentVersion.BEFORE;
        return "A " + (counterexample.affectedLocation().direction() == Direction.REQUEST ? "request" : "response")
                + " that is valid in the " + (isOld ? "old" : "new") + " document only";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number and a noun, in the plural if necessary. */
    static String counted(long number, String noun) {
        return number(number) + ' ' + noun + (number == 1 ? "" : "s");
    }

    /** Joins the names: {@code a, b and c}. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** Returns a list of at most {@code max} names, and the number of further names. */
    static String listed(List<String> names, int max) {
        return names.size() <= max
                ? listed(names)
                : String.join(", ", names.subList(0, max)) + " and " + number(names.size() - max) + " more";
    }
}

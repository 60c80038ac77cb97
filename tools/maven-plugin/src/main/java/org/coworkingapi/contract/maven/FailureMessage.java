package org.coworkingapi.contract.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** All objections in one message: where, what, by which operation, and whom it hurts. */
final class FailureMessage {

    private FailureMessage() {}

    /** @param shown how a file is named */
    static String of(Review review, List<PolicyViolation> violations, Function<Path, String> shown) {
        StringJoiner message = new StringJoiner(
                "\n  ",
                violations.size() + (violations.size() == 1 ? " objection" : " objections") + " to "
                        + shown.apply(review.after().path()) + ":\n  ",
                "");
        for (PolicyViolation violation : violations) {
            message.add(PrintableText.line(shown.apply(violation.location().file()) + ':'
                    + violation.location().line() + ": [" + violation.id() + "] " + violation.sentence()
                    + violation.change().map(change -> detail(review, change)).orElse("")));
        }
        return message.toString();
    }

    /** What the sentence of an objection does not say: where on the wire, and who is not broken and yet at risk. */
    private static String detail(Review review, Change change) {
        List<String> parts = new ArrayList<>();
        if (!change.affectedLocations().isEmpty()) {
            AffectedLocation first = change.affectedLocations().get(0);
            int others = change.operations().size() - 1;
            parts.add(first.operation() + " " + first.location() + (first.path().isEmpty() ? "" : " " + first.path())
                    + (others == 0 ? "" : " and " + others + " more"));
        }
        List<Consumer> atRisk = review.consumers(change, ImpactStatus.AT_RISK);
        if (!atRisk.isEmpty()) {
            parts.add("at risk: " + atRisk.stream().map(Consumer::name).collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }
}

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
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** Formats all policy violations of a review as one message with locations, operations and consumers. */
final class FailureMessage {

    private FailureMessage() {}

    /** @param fileName converts a path to the file name in the message */
    static String of(Review review, List<PolicyViolation> violations, Function<Path, String> fileName) {
        StringJoiner message = new StringJoiner(
                "\n  ",
                violations.size() + (violations.size() == 1 ? " policy violation" : " policy violations") + " in "
                        + fileName.apply(review.after().path()) + ":\n  ",
                "");
        for (PolicyViolation violation : violations) {
            message.add(PrintableText.line(fileName.apply(violation.location().file()) + ':'
                    + violation.location().line() + ": [" + violation.id() + "] " + violation.sentence()
                    + violation.change().map(change -> detail(review, change)).orElse("")));
        }
        return message.toString();
    }

    /**
     * Returns the details that the sentence of a violation omits: the first affected location and the consumers at
     * risk.
     */
    private static String detail(Review review, Change change) {
        List<String> parts = new ArrayList<>();
        if (!change.affectedLocations().isEmpty()) {
            AffectedLocation first = change.affectedLocations().get(0);
            int otherOperations = change.operations().size() - 1;
            parts.add(first.operation() + " " + first.location() + (first.path().isEmpty() ? "" : " " + first.path())
                    + (otherOperations == 0
                            ? ""
                            : ", and " + otherOperations
                                    + (otherOperations == 1 ? " more operation" : " more operations")));
        }
        List<Consumer> atRisk = review.consumers(change, ImpactStatus.AT_RISK);
        if (!atRisk.isEmpty()) {
            parts.add("at risk: " + atRisk.stream().map(Consumer::name).collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }
}

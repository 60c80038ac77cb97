package org.coworkingapi.contract.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

/** All objections in one message: where, what, by which operation, and whom it hurts. */
final class FailureMessage {

    private FailureMessage() {}

    /** @param shown how a file is named */
    static String of(Review review, List<Objection> objections, Function<Path, String> shown) {
        StringJoiner message = new StringJoiner(
                "\n  ",
                objections.size() + (objections.size() == 1 ? " objection" : " objections") + " to "
                        + shown.apply(review.after().path()) + ":\n  ",
                "");
        for (Objection objection : objections) {
            message.add(Printable.line(shown.apply(objection.place().file()) + ':'
                    + objection.place().line() + ": [" + objection.id() + "] " + objection.sentence()
                    + objection.change().map(change -> detail(review, change)).orElse("")));
        }
        return message.toString();
    }

    /** What the sentence of an objection does not say: where on the wire, and who is not broken and yet at risk. */
    private static String detail(Review review, Change change) {
        List<String> parts = new ArrayList<>();
        if (!change.reaches().isEmpty()) {
            Reach first = change.reaches().get(0);
            int others = change.operations().size() - 1;
            parts.add(first.operation() + " " + first.location() + (first.path().isEmpty() ? "" : " " + first.path())
                    + (others == 0 ? "" : " and " + others + " more"));
        }
        List<Consumer> atRisk = review.consumers(change, Status.AT_RISK);
        if (!atRisk.isEmpty()) {
            parts.add("at risk: " + atRisk.stream().map(Consumer::name).collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }
}

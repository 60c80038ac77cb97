package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedPlace;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Proof;
import org.coworkingapi.contract.review.counterexample.Witness;
import org.coworkingapi.contract.review.impact.Evidence;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

/** A review of very many changes, each of them with much to say. */
final class Large {

    private Large() {}

    static Review review(int changes) {
        ReviewBuilder review = new ReviewBuilder(Sample.ROOT, Sample.BEFORE, Sample.AFTER);
        for (int i = 0; i < 20; i++) {
            review.consumer("consumer-" + i, "Team " + i, "java");
        }
        for (int i = 0; i < changes; i++) {
            add(review, i);
        }
        for (int i = 0; i < changes; i++) {
            review.usage(new UsedPlace(
                            operation(i % 300), "200", "$.field" + i, i % 2 == 0 ? List.of("consumer-1") : List.of()))
                    .lint(new LintFinding(
                            "rule", Sample.AFTER.root().place(), "field" + i, "It is wrong.", false, i % 2 == 0));
        }
        return review.notChecked("Most of it.").build();
    }

    private static void add(ReviewBuilder review, int number) {
        Reach[] reaches = new Reach[number % 50 == 0 ? 40 : 4];
        for (int i = 0; i < reaches.length; i++) {
            reaches[i] = new Reach(
                    operation(number % 300 + i),
                    Direction.RESPONSE,
                    Location.responseBody("200", "application/json"),
                    "$.list[*].field" + number,
                    Verdict.BREAKING,
                    "Answers may come that readers never met.");
        }
        Change change = review.change(
                Kind.TYPE_REPLACED,
                "Thing.field" + number,
                Effect.REPLACES,
                List.of("string", "integer"),
                "/components",
                "/components",
                Verdict.BREAKING,
                Verdict.BREAKING,
                reaches);
        for (int i = 0; i < 20; i++) {
            review.impact(
                    change,
                    i,
                    i % 3 == 0 ? Status.BREAKS : Status.UNAFFECTED,
                    Status.UNAFFECTED,
                    "It reads it.",
                    new Evidence(Sample.AFTER.root().place(), "reads $.field" + number));
        }
        review.proof(
                change,
                new Proof(
                        Optional.of(new Witness(
                                reaches[0], "{\"field\" : 1}\n".repeat(200), Witness.Side.AFTER, "string expected")),
                        ""));
        review.objection(new Objection(
                "unexcused-break",
                "It breaks, and no exception allows it.",
                change.place(),
                Optional.of(change),
                "- change: '" + change.key() + "'\n"));
    }

    private static OperationName operation(int number) {
        return number == 0
                ? new OperationName("GET", "/teams", "getTeams")
                : new OperationName("GET", "/things/" + number, "getThing" + number);
    }
}

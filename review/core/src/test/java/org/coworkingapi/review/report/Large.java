package org.coworkingapi.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.review.Review;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Direction;
import org.coworkingapi.review.change.Effect;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.change.Location;
import org.coworkingapi.review.change.OperationName;
import org.coworkingapi.review.change.Reach;
import org.coworkingapi.review.change.Verdict;
import org.coworkingapi.review.UsedPlace;
import org.coworkingapi.review.impact.Evidence;
import org.coworkingapi.review.impact.Status;
import org.coworkingapi.review.lint.LintFinding;
import org.coworkingapi.review.policy.Objection;
import org.coworkingapi.review.witness.Proof;
import org.coworkingapi.review.witness.Witness;

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
            review.usage(new UsedPlace(operation(i % 300), "200", "$.field" + i, i % 2 == 0 ? List.of("consumer-1") : List.of()))
                    .lint(new LintFinding("rule", Sample.AFTER.root().place(), "field" + i, "It is wrong.", false, i % 2 == 0));
        }
        return review.notChecked("Most of it.").build();
    }

    private static void add(ReviewBuilder review, int number) {
        Reach[] reaches = new Reach[number % 50 == 0 ? 40 : 4];
        for (int i = 0; i < reaches.length; i++) {
            reaches[i] = new Reach(operation(number % 300 + i), Direction.RESPONSE, Location.responseBody("200", "application/json"),
                    "$.list[*].field" + number, Verdict.BREAKING, "Answers may come that readers never met.");
        }
        Change change = review.change(Kind.TYPE_REPLACED, "Thing.field" + number, Effect.REPLACES, List.of("string", "integer"),
                "/components", "/components", Verdict.BREAKING, Verdict.BREAKING, reaches);
        for (int i = 0; i < 20; i++) {
            review.impact(change, i, i % 3 == 0 ? Status.BREAKS : Status.UNAFFECTED, Status.UNAFFECTED, "It reads it.",
                    new Evidence(Sample.AFTER.root().place(), "reads $.field" + number));
        }
        review.proof(change, new Proof(Optional.of(new Witness(reaches[0], "{\"field\" : 1}\n".repeat(200), Witness.Side.AFTER,
                "string expected")), ""));
        review.objection(new Objection("unexcused-break", "It breaks, and no exception allows it.", change.place(), Optional.of(change),
                "- change: '" + change.key() + "'\n"));
    }

    private static OperationName operation(int number) {
        return number == 0 ? new OperationName("GET", "/teams", "getTeams")
                : new OperationName("GET", "/things/" + number, "getThing" + number);
    }
}

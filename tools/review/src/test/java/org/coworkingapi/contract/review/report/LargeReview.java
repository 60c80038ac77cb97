package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedLocation;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Counterexample;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.impact.UsageEvidence;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** A review of many changes, each with many details. */
final class LargeReview {

    private LargeReview() {}

    static Review review(int changes) {
        ReviewBuilder review = new ReviewBuilder(SampleReview.ROOT, SampleReview.BEFORE, SampleReview.AFTER);
        for (int i = 0; i < 20; i++) {
            review.consumer("consumer-" + i, "Team " + i, "java");
        }
        for (int i = 0; i < changes; i++) {
            addChange(review, i);
        }
        for (int i = 0; i < changes; i++) {
            review.usage(new UsedLocation(
                            operation(i % 300), "200", "$.field" + i, i % 2 == 0 ? List.of("consumer-1") : List.of()))
                    .lint(new LintFinding(
                            "rule",
                            SampleReview.AFTER.root().location(),
                            "field" + i,
                            "It is wrong.",
                            false,
                            i % 2 == 0));
        }
        return review.notChecked("Performance.").build();
    }

    private static void addChange(ReviewBuilder review, int number) {
        AffectedLocation[] affectedLocations = new AffectedLocation[number % 50 == 0 ? 40 : 4];
        for (int i = 0; i < affectedLocations.length; i++) {
            affectedLocations[i] = new AffectedLocation(
                    operation(number % 300 + i),
                    Direction.RESPONSE,
                    Location.responseBody("200", "application/json"),
                    "$.list[*].field" + number,
                    Verdict.BREAKING,
                    "Consumers may now receive responses that are not valid in the old document.");
        }
        Change change = review.change(
                ChangeType.TYPE_REPLACED,
                "Thing.field" + number,
                Effect.REPLACES,
                List.of("string", "integer"),
                "/components",
                "/components",
                Verdict.BREAKING,
                Verdict.BREAKING,
                affectedLocations);
        for (int i = 0; i < 20; i++) {
            review.impact(
                    change,
                    i,
                    i % 3 == 0 ? ImpactStatus.BREAKS : ImpactStatus.UNAFFECTED,
                    ImpactStatus.UNAFFECTED,
                    "It reads the field.",
                    new UsageEvidence(SampleReview.AFTER.root().location(), "reads $.field" + number));
        }
        review.searchResult(
                change,
                new SearchResult(
                        Optional.of(new Counterexample(
                                affectedLocations[0],
                                "{\"field\" : 1}\n".repeat(200),
                                Counterexample.DocumentVersion.AFTER,
                                "string expected")),
                        ""));
        review.violation(new PolicyViolation(
                "unexcused-break",
                "The change is breaking.",
                change.location(),
                Optional.of(change),
                "- key: '" + change.key() + "'\n"));
    }

    private static OperationName operation(int number) {
        return number == 0
                ? new OperationName("GET", "/teams", "getTeams")
                : new OperationName("GET", "/things/" + number, "getThing" + number);
    }
}

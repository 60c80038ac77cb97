package org.coworkingapi.contract.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** What a review fails on. */
public enum FailOn {

    /** On whatever the policy objects to. */
    OBJECTION,

    /** On objections to changes that break somebody, and on nothing else. */
    BREAK,

    /** On nothing: it only reports. */
    NEVER;

    /** As it is typed; empty if there is no such. */
    public static Optional<FailOn> of(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** The objections on which a review fails. */
    public List<PolicyViolation> violations(Review review) {
        return review.violations().stream()
                .filter(violation -> this == OBJECTION || (this == BREAK && isBreaking(violation)))
                .toList();
    }

    private static boolean isBreaking(PolicyViolation violation) {
        return violation
                .change()
                .filter(change -> change.wire() == Verdict.BREAKING || change.code() == Verdict.BREAKING)
                .isPresent();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

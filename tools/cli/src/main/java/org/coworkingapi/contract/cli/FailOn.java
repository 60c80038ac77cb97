package org.coworkingapi.contract.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** The policy violations that make a review fail. */
public enum FailOn {

    /** All policy violations. */
    OBJECTION,

    /** Only policy violations caused by breaking changes. */
    BREAK,

    /** None: the review only reports. */
    NEVER;

    /** Returns the constant with this name, ignoring case. */
    public static Optional<FailOn> of(String name) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the violations that make the review fail. */
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

    /** Returns the value of the command line option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

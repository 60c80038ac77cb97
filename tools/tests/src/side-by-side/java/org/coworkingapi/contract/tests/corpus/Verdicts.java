package org.coworkingapi.contract.tests.corpus;

import org.coworkingapi.contract.review.change.Verdict;

/**
 * What this review and another tool say of one pair.
 *
 * @param ours the worst verdict on the wire
 */
record Verdicts(String tool, Pair pair, Verdict ours, Rival.Answer theirs) {

    boolean agree() {
        return (ours == Verdict.BREAKING) == (theirs == Rival.Answer.BREAKS) && theirs != Rival.Answer.FAILS;
    }

    /** The case without the place that it was tried at. */
    String row() {
        return pair.id().replaceFirst("@.*", "");
    }

    /** Where and in which version it was tried: {@code request-body 3.1}, {@code 3.0}. */
    String where() {
        return (pair.id().contains("@") ? pair.category() + " " : "") + pair.version();
    }
}

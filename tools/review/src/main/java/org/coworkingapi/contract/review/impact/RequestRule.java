package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Sent;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Verdict;

/** What a change does to somebody who sends what changed. */
final class RequestRule {

    private static final Set<Kind> GONE = EnumSet.of(
            Kind.PARAMETER_REMOVED,
            Kind.PARAMETER_RENAMED,
            Kind.PARAMETER_MOVED,
            Kind.PARAMETER_CONTENT_CHANGED,
            Kind.REQUEST_BODY_REMOVED,
            Kind.REQUEST_MEDIA_TYPE_REMOVED);

    private static final Set<Kind> STYLES = EnumSet.of(Kind.PARAMETER_STYLE_CHANGED, Kind.PARAMETER_EXPLODE_CHANGED);

    private final Contradictions contradictions;

    RequestRule(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    Optional<Finding> judge(Touch touch) {
        if (MissingRule.KINDS.contains(touch.kind())) {
            return Optional.empty();
        }
        if (GONE.contains(touch.kind()) && touch.reach().verdict() != Verdict.NONE) {
            return Finding.of(Status.BREAKS, "It sends what is not understood any more.", touch.evidence());
        }
        if (contradictions.isBlamed(touch)) {
            return Finding.of(Status.BREAKS, "It sends a value that is refused now.", touch.evidence());
        }
        if (!touch.isRisky()) {
            return Optional.empty();
        }
        if (STYLES.contains(touch.kind()) && isSeveral(touch)) {
            return Finding.of(
                    Status.BREAKS, "It sends several values, which are written in another way now.", touch.evidence());
        }
        return Finding.of(
                Status.AT_RISK,
                "It sends this, and its own values still pass. " + touch.reach().reason(),
                touch.evidence());
    }

    private static boolean isSeveral(Touch touch) {
        List<String> values = touch.use()
                .call()
                .sent(touch.use().location())
                .map(Sent::values)
                .orElse(List.of());
        return values.size() > 1 || values.stream().anyMatch(value -> value.matches(".*[,| ].*"));
    }
}

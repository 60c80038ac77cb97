package org.coworkingapi.contract.review.diff;

import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of deprecation, sunset and stability. */
final class LifecycleDiff {

    private LifecycleDiff() {}

    /** @param before the operation, parameter or header in the old document */
    static void compare(
            DiffContext context,
            Node before,
            Lifecycle old,
            Node after,
            Lifecycle proposed,
            ChangeType deprecatedType,
            ChangeType reactivatedType,
            ComparedPart part) {
        if (old.isDeprecated() != proposed.isDeprecated()) {
            context.addChange(
                    proposed.isDeprecated() ? deprecatedType : reactivatedType,
                    Effect.NONE,
                    "",
                    "",
                    DiffContext.memberOrSelf(before, "deprecated"),
                    DiffContext.memberOrSelf(after, "deprecated"),
                    part);
        }
        if (!old.sunset().equals(proposed.sunset())) {
            context.addChange(
                    sunsetChange(old, proposed),
                    Effect.NONE,
                    old.sunset(),
                    proposed.sunset(),
                    DiffContext.memberOrSelf(before, "x-sunset"),
                    DiffContext.memberOrSelf(after, "x-sunset"),
                    part);
        }
        if (!old.stability().equals(proposed.stability())) {
            context.addChange(
                    ChangeType.STABILITY_CHANGED,
                    Effect.NONE,
                    old.stability(),
                    proposed.stability(),
                    DiffContext.memberOrSelf(before, "x-stability-level"),
                    DiffContext.memberOrSelf(after, "x-stability-level"),
                    part);
        }
    }

    private static ChangeType sunsetChange(Lifecycle old, Lifecycle proposed) {
        if (old.sunset().isEmpty()) {
            return ChangeType.SUNSET_ANNOUNCED;
        }
        return proposed.sunset().isEmpty() ? ChangeType.SUNSET_WITHDRAWN : ChangeType.SUNSET_CHANGED;
    }
}

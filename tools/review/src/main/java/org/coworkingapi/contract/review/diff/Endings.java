package org.coworkingapi.contract.review.diff;

import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares how long something will be there. */
final class Endings {

    private Endings() {}

    /** @param before whose {@code deprecated} and {@code x-sunset} are meant */
    static void compare(
            Scene scene,
            Node before,
            Lifecycle old,
            Node after,
            Lifecycle proposed,
            Kind deprecated,
            Kind reactivated,
            Surface surface) {
        if (old.isDeprecated() != proposed.isDeprecated()) {
            scene.changed(
                    proposed.isDeprecated() ? deprecated : reactivated,
                    Effect.NONE,
                    "",
                    "",
                    Scene.said(before, "deprecated"),
                    Scene.said(after, "deprecated"),
                    surface);
        }
        if (!old.sunset().equals(proposed.sunset())) {
            scene.changed(
                    sunset(old, proposed),
                    Effect.NONE,
                    old.sunset(),
                    proposed.sunset(),
                    Scene.said(before, "x-sunset"),
                    Scene.said(after, "x-sunset"),
                    surface);
        }
        if (!old.stability().equals(proposed.stability())) {
            scene.changed(
                    Kind.STABILITY_CHANGED,
                    Effect.NONE,
                    old.stability(),
                    proposed.stability(),
                    Scene.said(before, "x-stability-level"),
                    Scene.said(after, "x-stability-level"),
                    surface);
        }
    }

    private static Kind sunset(Lifecycle old, Lifecycle proposed) {
        if (old.sunset().isEmpty()) {
            return Kind.SUNSET_ANNOUNCED;
        }
        return proposed.sunset().isEmpty() ? Kind.SUNSET_WITHDRAWN : Kind.SUNSET_CHANGED;
    }
}

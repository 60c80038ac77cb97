package org.coworkingapi.contract.review.diff;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares the request body of an operation. */
final class RequestBodies {

    private RequestBodies() {}

    static void compare(Scene scene, OperationPair pair) {
        Optional<Node> before = pair.before().requestBody().map(scene.before()::resolve);
        Optional<Node> after = pair.after().requestBody().map(scene.after()::resolve);
        Surface surface = scene.request(Location.requestBody(""));
        if (before.isPresent() && after.isPresent()) {
            compare(scene, before.get(), after.get(), surface);
        } else if (after.isPresent()) {
            boolean isRequired = after.get().isTrue("required");
            scene.added(
                    isRequired ? Kind.REQUEST_BODY_ADDED_REQUIRED : Kind.REQUEST_BODY_ADDED_OPTIONAL,
                    isRequired ? Effect.NARROWS : Effect.NONE,
                    "",
                    pair.after().requestBody().get(),
                    surface);
        } else if (before.isPresent()) {
            scene.removed(
                    Kind.REQUEST_BODY_REMOVED,
                    Effect.NARROWS,
                    "",
                    pair.before().requestBody().get(),
                    pair.after().node(),
                    surface,
                    false);
        }
    }

    private static void compare(Scene scene, Node before, Node after, Surface surface) {
        scene.flag(
                "required",
                Kind.REQUEST_BODY_BECAME_REQUIRED,
                Effect.NARROWS,
                Kind.REQUEST_BODY_BECAME_OPTIONAL,
                Effect.WIDENS,
                before,
                after,
                surface);
        Contents.OF_REQUESTS.compare(scene, before, after, mediaType -> scene.request(Location.requestBody(mediaType)));
        scene.shared().texts().compare(before, after);
    }
}

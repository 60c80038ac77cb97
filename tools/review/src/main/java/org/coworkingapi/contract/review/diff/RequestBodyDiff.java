package org.coworkingapi.contract.review.diff;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the request body of an operation. */
final class RequestBodyDiff {

    private RequestBodyDiff() {}

    static void compare(DiffContext context, OperationPair pair) {
        Optional<Node> before = pair.before().requestBody().map(context.before()::resolve);
        Optional<Node> after = pair.after().requestBody().map(context.after()::resolve);
        ComparedPart part = context.request(Location.requestBody(""));
        if (before.isPresent() && after.isPresent()) {
            compare(context, before.get(), after.get(), part);
        } else if (after.isPresent()) {
            boolean isRequired = after.get().isTrue("required");
            context.addAddition(
                    isRequired ? ChangeType.REQUEST_BODY_ADDED_REQUIRED : ChangeType.REQUEST_BODY_ADDED_OPTIONAL,
                    isRequired ? Effect.NARROWS : Effect.NONE,
                    "",
                    pair.after().requestBody().get(),
                    part);
        } else if (before.isPresent()) {
            context.addRemoval(
                    ChangeType.REQUEST_BODY_REMOVED,
                    Effect.NARROWS,
                    "",
                    pair.before().requestBody().get(),
                    pair.after().node(),
                    part,
                    false);
        }
    }

    private static void compare(DiffContext context, Node before, Node after, ComparedPart part) {
        context.compareFlag(
                "required",
                ChangeType.REQUEST_BODY_BECAME_REQUIRED,
                Effect.NARROWS,
                ChangeType.REQUEST_BODY_BECAME_OPTIONAL,
                Effect.WIDENS,
                before,
                after,
                part);
        ContentDiff.OF_REQUESTS.compare(
                context, before, after, mediaType -> context.request(Location.requestBody(mediaType)));
        context.sharedState().documentation().compare(before, after);
    }
}

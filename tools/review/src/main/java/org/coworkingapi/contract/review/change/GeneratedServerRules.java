package org.coworkingapi.contract.review.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for implementations of a server interface that is generated from the document. An implementation creates
 * responses and reads requests, so that the directions are the opposite of those of a client.
 */
public final class GeneratedServerRules {

    private static final Set<ChangeType> CHANGED_METHODS = EnumSet.of(
            ChangeType.OPERATION_REMOVED,
            ChangeType.OPERATION_ID_CHANGED,
            ChangeType.TAGS_CHANGED,
            ChangeType.PARAMETER_ADDED_REQUIRED,
            ChangeType.PARAMETER_ADDED_OPTIONAL,
            ChangeType.PARAMETER_REMOVED,
            ChangeType.REQUEST_BODY_ADDED_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_OPTIONAL,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.RESPONSE_BODY_ADDED,
            ChangeType.RESPONSE_BODY_REMOVED);

    private static final Set<ChangeType> CHANGED_TYPES =
            EnumSet.of(ChangeType.SCHEMA_RENAMED, ChangeType.SCHEMA_REMOVED);

    private GeneratedServerRules() {}

    /** Returns a sentence about implementations of the generated interface; empty if they still compile. */
    public static Optional<String> assess(Change change) {
        if (CHANGED_TYPES.contains(change.type())) {
            return Optional.of("Implementations of a generated server interface do not compile if they use the type.");
        }
        if (change.affectedLocations().stream().noneMatch(GeneratedServerRules::isReceivedByServer)) {
            return Optional.empty();
        }
        if (change.type() == ChangeType.OPERATION_ADDED) {
            return Optional.of("Implementations of a generated server interface do not compile until they have the "
                    + "method, unless the generator adds a default method.");
        }
        if (CHANGED_METHODS.contains(change.type())) {
            return Optional.of(
                    "Implementations of a generated server interface do not compile, because a method changed.");
        }
        return change.type().changeGroup() == ChangeType.ChangeGroup.SCHEMA && breaksServer(change)
                ? Optional.of("Implementations of a generated server interface do not compile if they use the value.")
                : Optional.empty();
    }

    private static boolean breaksServer(Change change) {
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        change.affectedLocations()
                .forEach(affectedLocation ->
                        directions.add(affectedLocation.direction().swapped()));
        return CompatibilityRules.assessGeneratedCode(change.type(), directions) == Verdict.BREAKING;
    }

    /** Returns whether the server receives the request. It sends the requests of webhooks and callbacks. */
    private static boolean isReceivedByServer(AffectedLocation affectedLocation) {
        String path = affectedLocation.operation().path();
        return !path.startsWith("webhook ") && !path.contains(" callback ");
    }
}

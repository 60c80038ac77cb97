package org.coworkingapi.contract.review.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that assess changes. A verdict depends on the effect of the change on the set of accepted values, and on
 * the direction. Narrowing the set breaks senders of requests; widening it breaks readers of responses.
 */
public final class CompatibilityRules {

    /** Changes of a default, which do not affect responses. */
    private static final Set<ChangeType> DEFAULT_CHANGES =
            EnumSet.of(ChangeType.DEFAULT_ADDED, ChangeType.DEFAULT_CHANGED, ChangeType.DEFAULT_REMOVED);

    /** Removals that break readers, although they narrow the set of possible responses. */
    private static final Set<ChangeType> LOSSES = EnumSet.of(
            ChangeType.PROPERTY_REMOVED,
            ChangeType.PARAMETER_REMOVED,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.RESPONSE_REMOVED,
            ChangeType.RESPONSE_BODY_REMOVED,
            ChangeType.RESPONSE_HEADER_REMOVED,
            ChangeType.WEBHOOK_REMOVED,
            ChangeType.CALLBACK_REMOVED);

    /** Changes of response media types, which only affect clients that request the media type. */
    private static final Set<ChangeType> NEGOTIATED_MEDIA_TYPE_CHANGES =
            EnumSet.of(ChangeType.RESPONSE_MEDIA_TYPE_ADDED, ChangeType.RESPONSE_MEDIA_TYPE_REMOVED);

    /** Additions of optional parts. */
    private static final Set<ChangeType> ADDITIONS = EnumSet.of(
            ChangeType.PROPERTY_ADDED_OPTIONAL,
            ChangeType.PARAMETER_ADDED_OPTIONAL,
            ChangeType.REQUEST_BODY_ADDED_OPTIONAL,
            ChangeType.RESPONSE_HEADER_ADDED,
            ChangeType.LINK_ADDED,
            ChangeType.WEBHOOK_ADDED,
            ChangeType.CALLBACK_ADDED);

    private CompatibilityRules() {}

    /** A verdict, and a sentence that explains it. */
    public record Assessment(Verdict verdict, String reason) {}

    /**
     * Conditions that reduce the impact of a change.
     *
     * @param isReadOnly whether the part is read-only, and therefore not part of requests
     * @param isWriteOnly whether the part is write-only, and therefore not part of responses
     * @param isError whether the part belongs to an error response
     * @param isAnnounced whether the change is a removal whose announced sunset has passed
     */
    public record Conditions(boolean isReadOnly, boolean isWriteOnly, boolean isError, boolean isAnnounced) {

        public static final Conditions NONE = new Conditions(false, false, false, false);
    }

    /** Returns the verdict on the wire for one direction. */
    public static Assessment assess(ChangeType type, Effect effect, Direction direction, Conditions conditions) {
        if (conditions.isAnnounced() && type.isRemoval()) {
            return new Assessment(Verdict.COMPATIBLE, "The removal was announced, and its sunset has passed.");
        }
        if (direction == Direction.REQUEST && conditions.isReadOnly()) {
            return new Assessment(Verdict.NONE, "Requests do not contain read-only values.");
        }
        if (direction == Direction.RESPONSE && conditions.isWriteOnly()) {
            return new Assessment(Verdict.NONE, "Responses do not contain write-only values.");
        }
        if (direction == Direction.RESPONSE && DEFAULT_CHANGES.contains(type)) {
            return new Assessment(Verdict.NONE, "Defaults do not affect responses.");
        }
        Assessment assessment = assessType(type, effect, direction).orElseGet(() -> assessEffect(effect, direction));
        if (conditions.isError() && assessment.verdict() == Verdict.BREAKING) {
            return new Assessment(
                    Verdict.RISKY, assessment.reason() + " Changes of error responses are rated as risky.");
        }
        return ADDITIONS.contains(type) && effect == Effect.NONE
                ? new Assessment(
                        Verdict.COMPATIBLE, "Senders may omit the added part, and readers ignore unknown parts.")
                : assessment;
    }

    /** Returns the assessment of a type whose verdict does not follow from the effect; empty for other types. */
    private static Optional<Assessment> assessType(ChangeType type, Effect effect, Direction direction) {
        boolean isRequest = direction == Direction.REQUEST;
        if (!isRequest && LOSSES.contains(type)) {
            return Optional.of(new Assessment(Verdict.BREAKING, "Consumers no longer receive the removed part."));
        }
        if (NEGOTIATED_MEDIA_TYPE_CHANGES.contains(type)) {
            return Optional.of(
                    effect == Effect.NARROWS
                            ? new Assessment(
                                    Verdict.BREAKING, "Clients that request the media type no longer receive it.")
                            : new Assessment(
                                    Verdict.COMPATIBLE, "Only clients that request the media type receive it."));
        }
        return Optional.ofNullable(
                switch (type) {
                    case BECAME_WRITE_ONLY ->
                        isRequest
                                ? new Assessment(Verdict.NONE, "Requests are not affected.")
                                : new Assessment(Verdict.BREAKING, "Consumers no longer receive the value.");
                    case BECAME_NOT_WRITE_ONLY ->
                        isRequest
                                ? new Assessment(Verdict.NONE, "Requests are not affected.")
                                : new Assessment(Verdict.COMPATIBLE, "Consumers receive an additional value.");
                    case BECAME_READ_ONLY ->
                        isRequest
                                ? new Assessment(Verdict.RISKY, "The value is now ignored or rejected in requests.")
                                : new Assessment(Verdict.NONE, "Responses are not affected.");
                    case BECAME_NOT_READ_ONLY ->
                        isRequest
                                ? new Assessment(Verdict.COMPATIBLE, "Requests may now contain the value.")
                                : new Assessment(Verdict.NONE, "Responses are not affected.");
                    default -> null;
                });
    }

    /** Returns the verdict for code that uses a generated client, given the directions in which the value is sent. */
    public static Verdict assessGeneratedCode(ChangeType type, Set<Direction> directions) {
        boolean isOnlyRead = directions.equals(EnumSet.of(Direction.RESPONSE));
        boolean isOnlyWritten = directions.equals(EnumSet.of(Direction.REQUEST));
        return switch (type) {
            case PROPERTY_ADDED_REQUIRED ->
                directions.contains(Direction.REQUEST) ? Verdict.BREAKING : Verdict.COMPATIBLE;
            case PROPERTY_BECAME_REQUIRED -> isOnlyRead ? Verdict.COMPATIBLE : Verdict.BREAKING;
            case PROPERTY_BECAME_OPTIONAL, ENUM_VALUE_ADDED ->
                isOnlyWritten ? Verdict.COMPATIBLE : type.worstGeneratedCodeVerdict();
            default -> type.worstGeneratedCodeVerdict();
        };
    }

    private static Assessment assessEffect(Effect effect, Direction direction) {
        boolean isRequest = direction == Direction.REQUEST;
        return switch (effect) {
            case NONE -> new Assessment(Verdict.NONE, "The accepted values and their meaning are unchanged.");
            case MOVES ->
                new Assessment(
                        Verdict.RISKY,
                        isRequest
                                ? "The same request now has another meaning."
                                : "The same response now has another meaning.");
            case NARROWS ->
                isRequest
                        ? new Assessment(Verdict.BREAKING, "Requests that were valid are now rejected.")
                        : new Assessment(
                                Verdict.COMPATIBLE, "All possible responses were already valid in the old document.");
            case WIDENS ->
                isRequest
                        ? new Assessment(Verdict.COMPATIBLE, "Requests that were valid are still accepted.")
                        : new Assessment(
                                Verdict.BREAKING,
                                "Consumers may now receive responses that are not valid in the old document.");
            case REPLACES ->
                new Assessment(
                        Verdict.BREAKING,
                        isRequest
                                ? "Requests that were valid are now rejected."
                                : "Consumers now receive responses that are not valid in the old document.");
        };
    }
}

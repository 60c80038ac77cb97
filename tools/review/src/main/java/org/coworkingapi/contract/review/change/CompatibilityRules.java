package org.coworkingapi.contract.review.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The law by which changes are judged: what an edit does to the set of accepted values, and who sends them, say who
 * fails. What is sent in requests may be narrowed by nobody but the sender; what is sent in responses may be widened by
 * nobody but the reader.
 */
public final class CompatibilityRules {

    /** Edits of what a document says, by which no value on the wire changes. */
    private static final Set<ChangeType> DEFAULTS =
            EnumSet.of(ChangeType.DEFAULT_ADDED, ChangeType.DEFAULT_CHANGED, ChangeType.DEFAULT_REMOVED);

    /** What readers lose, though the set of what comes gets smaller: a whole may not weigh less than a part of it. */
    private static final Set<ChangeType> LOSSES = EnumSet.of(
            ChangeType.PROPERTY_REMOVED,
            ChangeType.PARAMETER_REMOVED,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.RESPONSE_REMOVED,
            ChangeType.RESPONSE_BODY_REMOVED,
            ChangeType.RESPONSE_HEADER_REMOVED,
            ChangeType.WEBHOOK_REMOVED,
            ChangeType.CALLBACK_REMOVED);

    /** What nobody gets who does not ask for it, so that it is judged as what is asked for. */
    private static final Set<ChangeType> NEGOTIATED =
            EnumSet.of(ChangeType.RESPONSE_MEDIA_TYPE_ADDED, ChangeType.RESPONSE_MEDIA_TYPE_REMOVED);

    /** What may be there and need not, so that nobody has to care. */
    private static final Set<ChangeType> ADDITIONS = EnumSet.of(
            ChangeType.PROPERTY_ADDED_OPTIONAL,
            ChangeType.PARAMETER_ADDED_OPTIONAL,
            ChangeType.REQUEST_BODY_ADDED_OPTIONAL,
            ChangeType.RESPONSE_HEADER_ADDED,
            ChangeType.LINK_ADDED,
            ChangeType.WEBHOOK_ADDED,
            ChangeType.CALLBACK_ADDED);

    private CompatibilityRules() {}

    /** What a verdict is, and a sentence that says why. */
    public record Assessment(Verdict verdict, String reason) {}

    /**
     * What takes an edit's force away.
     *
     * @param isReadOnly never sent in a request
     * @param isWriteOnly never sent in a response
     * @param isError in a response that is no success
     * @param isAnnounced a removal that was announced, its sunset in the past
     */
    public record Conditions(boolean isReadOnly, boolean isWriteOnly, boolean isError, boolean isAnnounced) {

        public static final Conditions NONE = new Conditions(false, false, false, false);
    }

    public static Assessment assess(ChangeType type, Effect effect, Direction direction, Conditions conditions) {
        if (conditions.isAnnounced() && type.isRemoval()) {
            return new Assessment(Verdict.COMPATIBLE, "Its end was announced, and the day has passed.");
        }
        if (direction == Direction.REQUEST && conditions.isReadOnly()) {
            return new Assessment(Verdict.NONE, "It is read-only, so no request carries it.");
        }
        if (direction == Direction.RESPONSE && conditions.isWriteOnly()) {
            return new Assessment(Verdict.NONE, "It is write-only, so no response carries it.");
        }
        if (direction == Direction.RESPONSE && DEFAULTS.contains(type)) {
            return new Assessment(Verdict.NONE, "A default says nothing of what a response carries.");
        }
        Assessment assessment = byKind(type, effect, direction).orElseGet(() -> byEffect(effect, direction));
        if (conditions.isError() && assessment.verdict() == Verdict.BREAKING) {
            return new Assessment(
                    Verdict.RISKY, assessment.reason() + " It is an error's, which good clients read with care.");
        }
        return ADDITIONS.contains(type) && effect == Effect.NONE
                ? new Assessment(Verdict.COMPATIBLE, "Nobody has to send it, and readers skip what they do not know.")
                : assessment;
    }

    /** What the set of accepted values does not show. */
    private static Optional<Assessment> byKind(ChangeType type, Effect effect, Direction direction) {
        boolean request = direction == Direction.REQUEST;
        if (!request && LOSSES.contains(type)) {
            return Optional.of(new Assessment(Verdict.BREAKING, "Readers do not find any more what they read."));
        }
        if (NEGOTIATED.contains(type)) {
            return Optional.of(
                    effect == Effect.NARROWS
                            ? new Assessment(Verdict.BREAKING, "Who asks for it does not get it.")
                            : new Assessment(Verdict.COMPATIBLE, "It comes only to those who ask for it."));
        }
        return Optional.ofNullable(
                switch (type) {
                    case BECAME_WRITE_ONLY ->
                        request
                                ? new Assessment(Verdict.NONE, "It is sent as before.")
                                : new Assessment(Verdict.BREAKING, "Readers do not find any more what they read.");
                    case BECAME_NOT_WRITE_ONLY ->
                        request
                                ? new Assessment(Verdict.NONE, "It is sent as before.")
                                : new Assessment(Verdict.COMPATIBLE, "Readers find more than before.");
                    case BECAME_READ_ONLY ->
                        request
                                ? new Assessment(Verdict.RISKY, "What is sent of it is ignored or refused now.")
                                : new Assessment(Verdict.NONE, "It is read as before.");
                    case BECAME_NOT_READ_ONLY ->
                        request
                                ? new Assessment(Verdict.COMPATIBLE, "More may be sent than before.")
                                : new Assessment(Verdict.NONE, "It is read as before.");
                    default -> null;
                });
    }

    /** What a change does to code that uses a generated client, by the directions in which it goes. */
    public static Verdict assessGeneratedCode(ChangeType type, Set<Direction> directions) {
        boolean onlyRead = directions.equals(EnumSet.of(Direction.RESPONSE));
        boolean onlyWritten = directions.equals(EnumSet.of(Direction.REQUEST));
        return switch (type) {
            case PROPERTY_ADDED_REQUIRED ->
                directions.contains(Direction.REQUEST) ? Verdict.BREAKING : Verdict.COMPATIBLE;
            case PROPERTY_BECAME_REQUIRED -> onlyRead ? Verdict.COMPATIBLE : Verdict.BREAKING;
            case PROPERTY_BECAME_OPTIONAL, ENUM_VALUE_ADDED -> onlyWritten ? Verdict.COMPATIBLE : type.code();
            default -> type.code();
        };
    }

    private static Assessment byEffect(Effect effect, Direction direction) {
        boolean request = direction == Direction.REQUEST;
        return switch (effect) {
            case NONE -> new Assessment(Verdict.NONE, "The same values are accepted, and mean the same.");
            case MOVES ->
                new Assessment(
                        Verdict.RISKY,
                        request ? "The same request does something else." : "The same answer means something else.");
            case NARROWS ->
                request
                        ? new Assessment(Verdict.BREAKING, "Requests that were right are refused.")
                        : new Assessment(Verdict.COMPATIBLE, "Every answer is one that readers know already.");
            case WIDENS ->
                request
                        ? new Assessment(Verdict.COMPATIBLE, "Every request that was right still is.")
                        : new Assessment(Verdict.BREAKING, "Answers may come that readers never met.");
            case REPLACES ->
                new Assessment(
                        Verdict.BREAKING,
                        request ? "Requests that were right are refused." : "Answers come that readers never met.");
        };
    }
}

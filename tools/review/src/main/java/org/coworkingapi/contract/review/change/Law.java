package org.coworkingapi.contract.review.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The law by which changes are judged: what an edit does to the set of accepted values, and who sends them, say who
 * fails. What is sent in requests may be narrowed by nobody but the sender; what is sent in responses may be widened by
 * nobody but the reader.
 */
public final class Law {

    /** Edits of what a document says, by which no value on the wire changes. */
    private static final Set<Kind> DEFAULTS =
            EnumSet.of(Kind.DEFAULT_ADDED, Kind.DEFAULT_CHANGED, Kind.DEFAULT_REMOVED);

    /** What readers lose, though the set of what comes gets smaller: a whole may not weigh less than a part of it. */
    private static final Set<Kind> LOSSES = EnumSet.of(
            Kind.PROPERTY_REMOVED,
            Kind.PARAMETER_REMOVED,
            Kind.REQUEST_BODY_REMOVED,
            Kind.RESPONSE_REMOVED,
            Kind.RESPONSE_BODY_REMOVED,
            Kind.RESPONSE_HEADER_REMOVED,
            Kind.WEBHOOK_REMOVED,
            Kind.CALLBACK_REMOVED);

    /** What nobody gets who does not ask for it, so that it is judged as what is asked for. */
    private static final Set<Kind> NEGOTIATED =
            EnumSet.of(Kind.RESPONSE_MEDIA_TYPE_ADDED, Kind.RESPONSE_MEDIA_TYPE_REMOVED);

    /** What may be there and need not, so that nobody has to care. */
    private static final Set<Kind> ADDITIONS = EnumSet.of(
            Kind.PROPERTY_ADDED_OPTIONAL,
            Kind.PARAMETER_ADDED_OPTIONAL,
            Kind.REQUEST_BODY_ADDED_OPTIONAL,
            Kind.RESPONSE_HEADER_ADDED,
            Kind.LINK_ADDED,
            Kind.WEBHOOK_ADDED,
            Kind.CALLBACK_ADDED);

    private Law() {}

    /** What a verdict is, and a sentence that says why. */
    public record Judgement(Verdict verdict, String reason) {}

    /**
     * What takes an edit's force away.
     *
     * @param isReadOnly never sent in a request
     * @param isWriteOnly never sent in a response
     * @param isError in a response that is no success
     * @param isSanctioned a removal that was announced, its sunset in the past
     */
    public record Guards(boolean isReadOnly, boolean isWriteOnly, boolean isError, boolean isSanctioned) {

        public static final Guards NONE = new Guards(false, false, false, false);
    }

    public static Judgement judge(Kind kind, Effect effect, Direction direction, Guards guards) {
        if (guards.isSanctioned() && kind.isRemoval()) {
            return new Judgement(Verdict.COMPATIBLE, "Its end was announced, and the day has passed.");
        }
        if (direction == Direction.REQUEST && guards.isReadOnly()) {
            return new Judgement(Verdict.NONE, "It is read-only, so no request carries it.");
        }
        if (direction == Direction.RESPONSE && guards.isWriteOnly()) {
            return new Judgement(Verdict.NONE, "It is write-only, so no response carries it.");
        }
        if (direction == Direction.RESPONSE && DEFAULTS.contains(kind)) {
            return new Judgement(Verdict.NONE, "A default says nothing of what a response carries.");
        }
        Judgement judgement = byKind(kind, effect, direction).orElseGet(() -> byEffect(effect, direction));
        if (guards.isError() && judgement.verdict() == Verdict.BREAKING) {
            return new Judgement(
                    Verdict.RISKY, judgement.reason() + " It is an error's, which good clients read with care.");
        }
        return ADDITIONS.contains(kind) && effect == Effect.NONE
                ? new Judgement(Verdict.COMPATIBLE, "Nobody has to send it, and readers skip what they do not know.")
                : judgement;
    }

    /** What the set of accepted values does not show. */
    private static Optional<Judgement> byKind(Kind kind, Effect effect, Direction direction) {
        boolean request = direction == Direction.REQUEST;
        if (!request && LOSSES.contains(kind)) {
            return Optional.of(new Judgement(Verdict.BREAKING, "Readers do not find any more what they read."));
        }
        if (NEGOTIATED.contains(kind)) {
            return Optional.of(
                    effect == Effect.NARROWS
                            ? new Judgement(Verdict.BREAKING, "Who asks for it does not get it.")
                            : new Judgement(Verdict.COMPATIBLE, "It comes only to those who ask for it."));
        }
        return Optional.ofNullable(
                switch (kind) {
                    case BECAME_WRITE_ONLY ->
                        request
                                ? new Judgement(Verdict.NONE, "It is sent as before.")
                                : new Judgement(Verdict.BREAKING, "Readers do not find any more what they read.");
                    case BECAME_NOT_WRITE_ONLY ->
                        request
                                ? new Judgement(Verdict.NONE, "It is sent as before.")
                                : new Judgement(Verdict.COMPATIBLE, "Readers find more than before.");
                    case BECAME_READ_ONLY ->
                        request
                                ? new Judgement(Verdict.RISKY, "What is sent of it is ignored or refused now.")
                                : new Judgement(Verdict.NONE, "It is read as before.");
                    case BECAME_NOT_READ_ONLY ->
                        request
                                ? new Judgement(Verdict.COMPATIBLE, "More may be sent than before.")
                                : new Judgement(Verdict.NONE, "It is read as before.");
                    default -> null;
                });
    }

    /** What a change does to code that uses a generated client, by the directions in which it goes. */
    public static Verdict code(Kind kind, Set<Direction> directions) {
        boolean onlyRead = directions.equals(EnumSet.of(Direction.RESPONSE));
        boolean onlyWritten = directions.equals(EnumSet.of(Direction.REQUEST));
        return switch (kind) {
            case PROPERTY_ADDED_REQUIRED ->
                directions.contains(Direction.REQUEST) ? Verdict.BREAKING : Verdict.COMPATIBLE;
            case PROPERTY_BECAME_REQUIRED -> onlyRead ? Verdict.COMPATIBLE : Verdict.BREAKING;
            case PROPERTY_BECAME_OPTIONAL, ENUM_VALUE_ADDED -> onlyWritten ? Verdict.COMPATIBLE : kind.code();
            default -> kind.code();
        };
    }

    private static Judgement byEffect(Effect effect, Direction direction) {
        boolean request = direction == Direction.REQUEST;
        return switch (effect) {
            case NONE -> new Judgement(Verdict.NONE, "The same values are accepted, and mean the same.");
            case MOVES ->
                new Judgement(
                        Verdict.RISKY,
                        request ? "The same request does something else." : "The same answer means something else.");
            case NARROWS ->
                request
                        ? new Judgement(Verdict.BREAKING, "Requests that were right are refused.")
                        : new Judgement(Verdict.COMPATIBLE, "Every answer is one that readers know already.");
            case WIDENS ->
                request
                        ? new Judgement(Verdict.COMPATIBLE, "Every request that was right still is.")
                        : new Judgement(Verdict.BREAKING, "Answers may come that readers never met.");
            case REPLACES ->
                new Judgement(
                        Verdict.BREAKING,
                        request ? "Requests that were right are refused." : "Answers come that readers never met.");
        };
    }
}

package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Law;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;

/** A change in the making. */
final class Draft {

    private final Kind kind;
    private final String subject;
    private final Effect effect;
    private final String from;
    private final String to;
    private final Optional<Node> before;
    private final Optional<Node> after;
    private final Map<Object, Reach> reaches = new LinkedHashMap<>();
    private Optional<Change> change = Optional.empty();

    Draft(
            Kind kind,
            String subject,
            Effect effect,
            String from,
            String to,
            Optional<Node> before,
            Optional<Node> after) {
        this.kind = kind;
        this.subject = subject;
        this.effect = effect;
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
    }

    void reach(Surface surface, String path, Effect effectHere, Law.Guards guards) {
        Law.Judgement judgement = Law.judge(
                kind,
                effectHere,
                surface.direction(),
                new Law.Guards(
                        guards.isReadOnly(),
                        guards.isWriteOnly(),
                        guards.isError() || surface.isError(),
                        guards.isSanctioned()));
        Reach reach = new Reach(
                surface.operation(),
                surface.direction(),
                surface.location(),
                path,
                judgement.verdict(),
                judgement.reason());
        reaches.merge(
                List.of(surface, path),
                reach,
                (one, other) -> one.verdict().compareTo(other.verdict()) >= 0 ? one : other);
    }

    /** The change, made once: nothing may be added later. */
    Change change() {
        if (change.isEmpty()) {
            List<Reach> all = List.copyOf(reaches.values());
            Set<Direction> directions = EnumSet.noneOf(Direction.class);
            all.forEach(reach -> directions.add(reach.direction()));
            change = Optional.of(new Change(
                    kind,
                    subject,
                    effect,
                    from,
                    to,
                    before.map(Node::place),
                    after.map(Node::place),
                    all,
                    all.stream().map(Reach::verdict).max(Enum::compareTo).orElse(Verdict.NONE),
                    Law.code(kind, directions)));
        }
        return change.get();
    }
}

package org.coworkingapi.contract.review.counterexample;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;

/** Looks for a witness of each breaking change. */
public final class Proofs {

    /** Of a schema that hundreds of operations use the first places show as much as all. */
    private static final int MOST_REACHES = 3;

    private final Sides before;
    private final Sides after;
    private final Budget budget;

    private Proofs(Document before, Document after, Budget budget) {
        this.before = new Sides(Witness.Side.BEFORE, before, budget);
        this.after = new Sides(Witness.Side.AFTER, after, budget);
        this.budget = budget;
    }

    /** One for each change whose wire verdict is breaking, in their order. */
    public static Map<Change, Proof> of(Document before, Document after, List<Change> changes) {
        return of(before, after, changes, new Budget());
    }

    static Map<Change, Proof> of(Document before, Document after, List<Change> changes, Budget budget) {
        Proofs proofs = new Proofs(before, after, budget);
        Map<Change, Proof> found = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.wire() == Verdict.BREAKING)
                .forEach(change -> found.put(change, proofs.proof(change)));
        return found;
    }

    private Proof proof(Change change) {
        String reason = Reasons.beforehand(change);
        if (!reason.isEmpty()) {
            return new Proof(Optional.empty(), reason);
        }
        // Short paths need small values.
        List<Reach> reaches = change.reaches().stream()
                .filter(reach -> reach.verdict() == Verdict.BREAKING)
                .sorted(Comparator.comparing(reach -> reach.path().length()))
                .limit(MOST_REACHES)
                .toList();
        try {
            budget.next();
            for (Reach reach : reaches) {
                Proof proof = guarded(change, reach);
                if (proof.witness().isPresent()) {
                    return proof;
                }
                reason = reason.isEmpty() ? proof.reason() : reason;
            }
        } catch (Budget.Spent e) {
            reason = e.reason();
        }
        return new Proof(Optional.empty(), reason.isEmpty() ? "No operation carries it." : reason);
    }

    /** Whatever a strange schema does to a generator or a validator, the review goes on without this witness. */
    private Proof guarded(Change change, Reach reach) {
        try {
            return proof(change, reach);
        } catch (Budget.Spent e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            String message = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().lines().findFirst().orElse("");
            return new Proof(
                    Optional.empty(),
                    "The schemas could not be used to make or check a value: " + message.replaceFirst("\\.?$", "."));
        }
    }

    private Proof proof(Change change, Reach reach) {
        boolean isRequest = reach.direction() == Direction.REQUEST;
        Sides allows = isRequest ? before : after;
        Sides refuses = isRequest ? after : before;
        Optional<Witness> witness;
        if (!reach.path().isEmpty() || change.kind().group() == Kind.Group.SCHEMA) {
            return ofValue(change, reach, allows, refuses);
        }
        if (List.of(Location.Part.RESPONSE, Location.Part.RESPONSE_BODY, Location.Part.RESPONSE_HEADER)
                .contains(reach.location().part())) {
            witness = new AnswerSearch(change.kind(), reach, allows, refuses).run();
        } else {
            witness = new RequestSearch(change, reach, allows, refuses).run();
        }
        return new Proof(witness, witness.isPresent() ? "" : Reasons.ofLines(change));
    }

    private Proof ofValue(Change change, Reach reach, Sides allows, Sides refuses) {
        budget.spend(0);
        Optional<Side> allowing = allows.side(reach.operation(), reach.location(), reach.direction(), refuses);
        Optional<Side> refusing = refuses.side(reach.operation(), reach.location(), reach.direction(), allows);
        if (allowing.isEmpty() || refusing.isEmpty()) {
            return new Proof(
                    Optional.empty(), "One of the documents has no " + reach.operation() + " to compare with.");
        }
        SchemaSearch.Result result = new SchemaSearch(change, reach, allowing.get(), refusing.get()).run();
        return result.found()
                .map(found -> new Proof(
                        Optional.of(new Witness(
                                reach,
                                found.value().toString(),
                                allows.side(),
                                found.complaint().text())),
                        ""))
                .orElseGet(() -> new Proof(
                        Optional.empty(),
                        Reasons.ofValues(change, reach, allowing.get().isText(), result)));
    }
}

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
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Verdict;

/** Looks for a witness of each breaking change. */
public final class CounterexampleSearch {

    /** Of a schema that hundreds of operations use the first places show as much as all. */
    private static final int MOST_REACHES = 3;

    private final DocumentSide before;
    private final DocumentSide after;
    private final Budget budget;

    private CounterexampleSearch(Document before, Document after, Budget budget) {
        this.before = new DocumentSide(Counterexample.DocumentVersion.BEFORE, before, budget);
        this.after = new DocumentSide(Counterexample.DocumentVersion.AFTER, after, budget);
        this.budget = budget;
    }

    /** One for each change whose wire verdict is breaking, in their order. */
    public static Map<Change, SearchResult> of(Document before, Document after, List<Change> changes) {
        return of(before, after, changes, new Budget());
    }

    static Map<Change, SearchResult> of(Document before, Document after, List<Change> changes, Budget budget) {
        CounterexampleSearch counterexampleSearch = new CounterexampleSearch(before, after, budget);
        Map<Change, SearchResult> found = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.wire() == Verdict.BREAKING)
                .forEach(change -> found.put(change, counterexampleSearch.searchResult(change)));
        return found;
    }

    private SearchResult searchResult(Change change) {
        String reason = NoCounterexampleReasons.withoutSearch(change);
        if (!reason.isEmpty()) {
            return new SearchResult(Optional.empty(), reason);
        }
        // Short paths need small values.
        List<AffectedLocation> affectedLocations = change.affectedLocations().stream()
                .filter(affectedLocation -> affectedLocation.verdict() == Verdict.BREAKING)
                .sorted(Comparator.comparing(affectedLocation -> affectedLocation.path().length()))
                .limit(MOST_REACHES)
                .toList();
        try {
            budget.next();
            for (AffectedLocation affectedLocation : affectedLocations) {
                SearchResult searchResult = searchGuarded(change, affectedLocation);
                if (searchResult.counterexample().isPresent()) {
                    return searchResult;
                }
                reason = reason.isEmpty() ? searchResult.reason() : reason;
            }
        } catch (Budget.BudgetExhaustedException e) {
            reason = e.reason();
        }
        return new SearchResult(Optional.empty(), reason.isEmpty() ? "No operation carries it." : reason);
    }

    /** Whatever a strange schema does to a generator or a validator, the review goes on without this witness. */
    private SearchResult searchGuarded(Change change, AffectedLocation affectedLocation) {
        try {
            return searchResult(change, affectedLocation);
        } catch (Budget.BudgetExhaustedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            String message = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().lines().findFirst().orElse("");
            return new SearchResult(
                    Optional.empty(),
                    "The schemas could not be used to make or check a value: " + message.replaceFirst("\\.?$", "."));
        }
    }

    private SearchResult searchResult(Change change, AffectedLocation affectedLocation) {
        boolean isRequest = affectedLocation.direction() == Direction.REQUEST;
        DocumentSide allows = isRequest ? before : after;
        DocumentSide refuses = isRequest ? after : before;
        Optional<Counterexample> counterexample;
        if (!affectedLocation.path().isEmpty() || change.type().changeGroup() == ChangeType.ChangeGroup.SCHEMA) {
            return ofValue(change, affectedLocation, allows, refuses);
        }
        if (List.of(Location.Part.RESPONSE, Location.Part.RESPONSE_BODY, Location.Part.RESPONSE_HEADER)
                .contains(affectedLocation.location().part())) {
            counterexample = new ResponseSearch(change.type(), affectedLocation, allows, refuses).run();
        } else {
            counterexample = new RequestSearch(change, affectedLocation, allows, refuses).run();
        }
        return new SearchResult(counterexample, counterexample.isPresent() ? "" : NoCounterexampleReasons.ofLines(change));
    }

    private SearchResult ofValue(Change change, AffectedLocation affectedLocation, DocumentSide allows, DocumentSide refuses) {
        budget.spend(0);
        Optional<LocatedSchema> allowing = allows.side(affectedLocation.operation(), affectedLocation.location(), affectedLocation.direction(), refuses);
        Optional<LocatedSchema> refusing = refuses.side(affectedLocation.operation(), affectedLocation.location(), affectedLocation.direction(), allows);
        if (allowing.isEmpty() || refusing.isEmpty()) {
            return new SearchResult(
                    Optional.empty(), "One of the documents has no " + affectedLocation.operation() + " to compare with.");
        }
        SchemaSearch.SchemaSearchResult schemaSearchResult = new SchemaSearch(change, affectedLocation, allowing.get(), refusing.get()).run();
        return schemaSearchResult.found()
                .map(found -> new SearchResult(
                        Optional.of(new Counterexample(
                                affectedLocation,
                                found.value().toString(),
                                allows.side(),
                                found.error().text())),
                        ""))
                .orElseGet(() -> new SearchResult(
                        Optional.empty(),
                        NoCounterexampleReasons.ofValues(change, affectedLocation, allowing.get().isText(), schemaSearchResult)));
    }
}

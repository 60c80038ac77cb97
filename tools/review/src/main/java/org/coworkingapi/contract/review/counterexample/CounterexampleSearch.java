package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Verdict;

/** A search for a counterexample of each breaking change. */
public final class CounterexampleSearch {

    /** The maximum number of searched locations of a change, which can affect hundreds of locations in the same way. */
    private static final int MAX_LOCATIONS = 3;

    private final DocumentSide before;
    private final DocumentSide after;
    private final Budget budget;

    private CounterexampleSearch(Document before, Document after, Budget budget) {
        this.before = new DocumentSide(Counterexample.DocumentVersion.BEFORE, before, budget);
        this.after = new DocumentSide(Counterexample.DocumentVersion.AFTER, after, budget);
        this.budget = budget;
    }

    /** Returns a result for each change that is breaking on the wire, in the order of the given changes. */
    public static Map<Change, SearchResult> of(Document before, Document after, List<Change> changes) {
        return of(before, after, changes, new Budget());
    }

    static Map<Change, SearchResult> of(Document before, Document after, List<Change> changes, Budget budget) {
        CounterexampleSearch search = new CounterexampleSearch(before, after, budget);
        Map<Change, SearchResult> results = new LinkedHashMap<>();
        List<Change> stopped = new ArrayList<>();
        changes.stream()
                .filter(change -> change.wire() == Verdict.BREAKING)
                .forEach(change -> results.put(change, search.search(change, true, () -> stopped.add(change))));
        // Most searches are short. The others share the rest of the budget.
        stopped.forEach(change -> results.put(change, search.search(change, false, () -> {})));
        return results;
    }

    private SearchResult search(Change change, boolean isFirstSearch, Runnable onStop) {
        String reason = NoCounterexampleReasons.ofChangeType(change);
        if (!reason.isEmpty()) {
            return new SearchResult(Optional.empty(), reason);
        }
        // Counterexamples for locations with short paths are small.
        List<AffectedLocation> affectedLocations = change.affectedLocations().stream()
                .filter(affectedLocation -> affectedLocation.verdict() == Verdict.BREAKING)
                .sorted(Comparator.comparing(
                        affectedLocation -> affectedLocation.path().length()))
                .limit(MAX_LOCATIONS)
                .toList();
        try {
            budget.startChange(isFirstSearch);
            for (AffectedLocation affectedLocation : affectedLocations) {
                SearchResult result = searchSafely(change, affectedLocation);
                if (result.counterexample().isPresent()) {
                    return result;
                }
                reason = reason.isEmpty() ? result.reason() : reason;
            }
        } catch (Budget.BudgetExhaustedException e) {
            onStop.run();
            reason = e.reason();
        }
        return new SearchResult(
                Optional.empty(), reason.isEmpty() ? "No operation uses the changed location." : reason);
    }

    /** Searches one location. An unexpected failure of a generator or validator must not stop the review. */
    private SearchResult searchSafely(Change change, AffectedLocation affectedLocation) {
        try {
            return searchLocation(change, affectedLocation);
        } catch (Budget.BudgetExhaustedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            String message = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().lines().findFirst().orElse("");
            return new SearchResult(
                    Optional.empty(),
                    "Values of the schemas could not be generated or validated: " + message.replaceFirst("\\.?$", "."));
        }
    }

    private SearchResult searchLocation(Change change, AffectedLocation affectedLocation) {
        boolean isRequest = affectedLocation.direction() == Direction.REQUEST;
        DocumentSide allowingSide = isRequest ? before : after;
        DocumentSide rejectingSide = isRequest ? after : before;
        Optional<Counterexample> counterexample;
        if (!affectedLocation.path().isEmpty() || change.type().changeGroup() == ChangeType.ChangeGroup.SCHEMA) {
            return searchValue(change, affectedLocation, allowingSide, rejectingSide);
        }
        if (List.of(Location.Part.RESPONSE, Location.Part.RESPONSE_BODY, Location.Part.RESPONSE_HEADER)
                .contains(affectedLocation.location().part())) {
            counterexample = new ResponseSearch(change.type(), affectedLocation, allowingSide, rejectingSide).run();
        } else {
            counterexample = new RequestSearch(change, affectedLocation, allowingSide, rejectingSide).run();
        }
        return new SearchResult(
                counterexample,
                counterexample.isPresent() ? "" : NoCounterexampleReasons.ofRequestsAndResponses(change));
    }

    private SearchResult searchValue(
            Change change, AffectedLocation affectedLocation, DocumentSide allowingSide, DocumentSide rejectingSide) {
        budget.checkNotExhausted();
        Optional<LocatedSchema> allowing = allowingSide.locatedSchema(
                affectedLocation.operation(), affectedLocation.location(), affectedLocation.direction(), rejectingSide);
        Optional<LocatedSchema> rejecting = rejectingSide.locatedSchema(
                affectedLocation.operation(), affectedLocation.location(), affectedLocation.direction(), allowingSide);
        if (allowing.isEmpty() || rejecting.isEmpty()) {
            return new SearchResult(
                    Optional.empty(),
                    "The operation " + affectedLocation.operation() + " is in only one of the documents.");
        }
        SchemaSearch.SchemaSearchResult schemaSearchResult =
                new SchemaSearch(change, affectedLocation, allowing.get(), rejecting.get()).run();
        return schemaSearchResult
                .rejectedValue()
                .map(rejected -> new SearchResult(
                        Optional.of(new Counterexample(
                                affectedLocation,
                                rejected.value().toString(),
                                allowingSide.version(),
                                rejected.error().text())),
                        ""))
                .orElseGet(() -> new SearchResult(
                        Optional.empty(),
                        NoCounterexampleReasons.ofValues(
                                change, affectedLocation, allowing.get().isText(), schemaSearchResult)));
    }
}

package org.coworkingapi.contract.review.counterexample;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.ChangeType;

/** A search for a response whose status, media type or headers only one document allows. */
record ResponseSearch(
        ChangeType type, AffectedLocation affectedLocation, DocumentSide allowingSide, DocumentSide rejectingSide) {

    private static final Set<ChangeType> STATUS_CHANGES = Set.of(
            ChangeType.RESPONSE_ADDED, ChangeType.RESPONSE_REMOVED, ChangeType.ERROR_ADDED, ChangeType.ERROR_REMOVED);

    /**
     * Searches for a response that only the new document allows. If there is none and the change is a removal, searches
     * for a response that only the old document allows.
     */
    Optional<Counterexample> run() {
        Optional<Counterexample> counterexample = run(allowingSide, rejectingSide);
        return counterexample.isPresent() || !type.isRemoval() ? counterexample : run(rejectingSide, allowingSide);
    }

    private Optional<Counterexample> run(DocumentSide allowing, DocumentSide rejecting) {
        Optional<Operation> allowingOperation = allowing.operation(affectedLocation.operation(), rejecting);
        Optional<Operation> rejectingOperation = rejecting.operation(affectedLocation.operation(), allowing);
        if (allowingOperation.isEmpty() || rejectingOperation.isEmpty()) {
            return Optional.empty();
        }
        for (ResponseHead response : ResponseHead.of(allowingOperation.get())) {
            ResponseHead candidate = affectedLocation.location().part() == Location.Part.RESPONSE_HEADER
                    ? withoutHeader(response, affectedLocation.location().name())
                    : response;
            boolean hasChangedStatus =
                    isCovered(candidate.status(), affectedLocation.location().status());
            boolean isDocumented =
                    rejectingOperation.get().response(candidate.status()).isPresent();
            if ((STATUS_CHANGES.contains(type)
                            ? !isDocumented && (hasChangedStatus || type == ChangeType.RESPONSE_REMOVED)
                            : hasChangedStatus && isDocumented)
                    && candidate
                            .rejection(allowingOperation.get(), allowing.name())
                            .isEmpty()) {
                Optional<String> error = candidate.rejection(rejectingOperation.get(), rejecting.name());
                if (error.isPresent()) {
                    return Optional.of(new Counterexample(
                            affectedLocation, candidate.toString(), allowing.version(), error.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static ResponseHead withoutHeader(ResponseHead response, String header) {
        Set<String> remaining = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        remaining.addAll(response.headers());
        remaining.remove(header);
        return new ResponseHead(response.status(), response.mediaType(), remaining);
    }

    private static boolean isCovered(String status, String key) {
        return key.isEmpty()
                || key.equalsIgnoreCase("default")
                || key.equals(status)
                || (key.length() == 3 && key.substring(1).equalsIgnoreCase("XX") && key.charAt(0) == status.charAt(0));
    }
}

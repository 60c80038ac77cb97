package org.coworkingapi.contract.review.counterexample;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.ChangeType;

/** A search for a response that only one document allows, independent of its body. */
record ResponseSearch(
        ChangeType type, AffectedLocation affectedLocation, DocumentSide allowingSide, DocumentSide rejectingSide) {

    private static final Set<ChangeType> OF_STATUS = Set.of(
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
        Optional<Operation> allowed = allowing.operation(affectedLocation.operation(), rejecting);
        Optional<Operation> rejected = rejecting.operation(affectedLocation.operation(), allowing);
        if (allowed.isEmpty() || rejected.isEmpty()) {
            return Optional.empty();
        }
        for (ResponseHead response : ResponseHead.of(allowed.get())) {
            ResponseHead sent = affectedLocation.location().part() == Location.Part.RESPONSE_HEADER
                    ? withoutHeader(response, affectedLocation.location().name())
                    : response;
            boolean hasStatus =
                    isCovered(sent.status(), affectedLocation.location().status());
            boolean isDocumented = rejected.get().response(sent.status()).isPresent();
            if ((OF_STATUS.contains(type)
                            ? !isDocumented && (hasStatus || type == ChangeType.RESPONSE_REMOVED)
                            : hasStatus && isDocumented)
                    && sent.rejection(allowed.get(), allowing.name()).isEmpty()) {
                Optional<String> error = sent.rejection(rejected.get(), rejecting.name());
                if (error.isPresent()) {
                    return Optional.of(
                            new Counterexample(affectedLocation, sent.toString(), allowing.version(), error.get()));
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

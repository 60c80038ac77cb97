package org.coworkingapi.contract.review.counterexample;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.AffectedLocation;

/** Looks for a response that one document allows and the other does not, whatever is in its body. */
record ResponseSearch(ChangeType type, AffectedLocation affectedLocation, DocumentSide allows, DocumentSide refuses) {

    private static final Set<ChangeType> OF_STATUS =
            Set.of(ChangeType.RESPONSE_ADDED, ChangeType.RESPONSE_REMOVED, ChangeType.ERROR_ADDED, ChangeType.ERROR_REMOVED);

    /** First one that readers never met; if there is none and something was removed, one that they wait for in vain. */
    Optional<Counterexample> run() {
        Optional<Counterexample> unknown = run(allows, refuses);
        return unknown.isPresent() || !type.isRemoval() ? unknown : run(refuses, allows);
    }

    private Optional<Counterexample> run(DocumentSide allowing, DocumentSide refusing) {
        Optional<Operation> allowed = allowing.operation(affectedLocation.operation(), refusing);
        Optional<Operation> refused = refusing.operation(affectedLocation.operation(), allowing);
        if (allowed.isEmpty() || refused.isEmpty()) {
            return Optional.empty();
        }
        for (ResponseHead response : ResponseHead.of(allowed.get())) {
            ResponseHead sent = affectedLocation.location().part() == Location.Part.RESPONSE_HEADER
                    ? without(response, affectedLocation.location().name())
                    : response;
            boolean isThere = isOf(sent.status(), affectedLocation.location().status());
            boolean isKnown = refused.get().response(sent.status()).isPresent();
            if ((OF_STATUS.contains(type) ? !isKnown && (isThere || type == ChangeType.RESPONSE_REMOVED) : isThere && isKnown)
                    && sent.refusal(allowed.get(), allowing.name()).isEmpty()) {
                Optional<String> error = sent.refusal(refused.get(), refusing.name());
                if (error.isPresent()) {
                    return Optional.of(new Counterexample(affectedLocation, sent.toString(), allowing.side(), error.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static ResponseHead without(ResponseHead response, String header) {
        Set<String> fewer = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        fewer.addAll(response.headers());
        fewer.remove(header);
        return new ResponseHead(response.status(), response.mediaType(), fewer);
    }

    private static boolean isOf(String status, String key) {
        return key.isEmpty()
                || key.equalsIgnoreCase("default")
                || key.equals(status)
                || (key.length() == 3 && key.substring(1).equalsIgnoreCase("XX") && key.charAt(0) == status.charAt(0));
    }
}

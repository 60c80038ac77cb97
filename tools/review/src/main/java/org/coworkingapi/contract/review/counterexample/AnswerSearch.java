package org.coworkingapi.contract.review.counterexample;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;

/** Looks for a response that one document allows and the other does not, whatever is in its body. */
record AnswerSearch(Kind kind, Reach reach, Sides allows, Sides refuses) {

    private static final Set<Kind> OF_STATUS =
            Set.of(Kind.RESPONSE_ADDED, Kind.RESPONSE_REMOVED, Kind.ERROR_ADDED, Kind.ERROR_REMOVED);

    /** First one that readers never met; if there is none and something was removed, one that they wait for in vain. */
    Optional<Witness> run() {
        Optional<Witness> unknown = run(allows, refuses);
        return unknown.isPresent() || !kind.isRemoval() ? unknown : run(refuses, allows);
    }

    private Optional<Witness> run(Sides allowing, Sides refusing) {
        Optional<Operation> allowed = allowing.operation(reach.operation(), refusing);
        Optional<Operation> refused = refusing.operation(reach.operation(), allowing);
        if (allowed.isEmpty() || refused.isEmpty()) {
            return Optional.empty();
        }
        for (Answer answer : Answer.of(allowed.get())) {
            Answer sent = reach.location().part() == Location.Part.RESPONSE_HEADER
                    ? without(answer, reach.location().name())
                    : answer;
            boolean isThere = isOf(sent.status(), reach.location().status());
            boolean isKnown = refused.get().response(sent.status()).isPresent();
            if ((OF_STATUS.contains(kind) ? !isKnown && (isThere || kind == Kind.RESPONSE_REMOVED) : isThere && isKnown)
                    && sent.refusal(allowed.get(), allowing.name()).isEmpty()) {
                Optional<String> complaint = sent.refusal(refused.get(), refusing.name());
                if (complaint.isPresent()) {
                    return Optional.of(new Witness(reach, sent.toString(), allowing.side(), complaint.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Answer without(Answer answer, String header) {
        Set<String> fewer = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        fewer.addAll(answer.headers());
        fewer.remove(header);
        return new Answer(answer.status(), answer.mediaType(), fewer);
    }

    private static boolean isOf(String status, String key) {
        return key.isEmpty()
                || key.equalsIgnoreCase("default")
                || key.equals(status)
                || (key.length() == 3 && key.substring(1).equalsIgnoreCase("XX") && key.charAt(0) == status.charAt(0));
    }
}

package org.coworkingapi.contract.review.impact;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractBody;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.MatcherPaths;
import org.coworkingapi.contract.openapi.consumer.SentParameter;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Finds the example values of contracts that are valid in the old document and invalid in the new one. */
final class NewViolations {

    private final OperationMatcher matcher;
    private final Map<List<Object>, Set<ExampleViolation>> cache = new HashMap<>();

    NewViolations(OperationMatcher matcher) {
        this.matcher = matcher;
    }

    /** Returns whether the change makes an example value of the contract invalid. */
    boolean isCause(AffectedUse affectedUse) {
        boolean isNested = MatcherPaths.isWithin(
                        affectedUse.use().path(), affectedUse.affectedLocation().path())
                || MatcherPaths.isWithin(
                        affectedUse.affectedLocation().path(), affectedUse.use().path());
        for (ExampleViolation violation :
                violations(affectedUse.use().call(), affectedUse.use().location())) {
            boolean isInPlaceApplicator = ChangedKeywords.IN_PLACE_APPLICATORS.contains(violation.keyword())
                    && MatcherPaths.isWithin(affectedUse.use().path(), violation.path());
            boolean isAtLocation = isNested
                    ? violation.path().equals(affectedUse.affectedLocation().path())
                            || (!ChangedKeywords.hasKeywords(affectedUse.type())
                                    && MatcherPaths.isWithin(
                                            violation.path(),
                                            affectedUse.affectedLocation().path()))
                    : MatcherPaths.isWithin(affectedUse.use().path(), violation.path());
            if (isInPlaceApplicator
                    || (isAtLocation && ChangedKeywords.isAbout(affectedUse.type(), violation.keyword()))) {
                return true;
            }
        }
        return false;
    }

    private Set<ExampleViolation> violations(ContractCall call, Location location) {
        return cache.computeIfAbsent(List.of(call, location), key -> computeViolations(call, location));
    }

    private Set<ExampleViolation> computeViolations(ContractCall call, Location location) {
        Optional<Operation> after = matcher.of(call.operation());
        Optional<Node> oldSchema = call.operation().schema(location);
        Optional<Node> newSchema = after.flatMap(operation -> operation.schema(matcher.location(call, location)));
        if (oldSchema.isEmpty() || newSchema.isEmpty()) {
            return Set.of();
        }
        boolean isRead = location.part() == Location.Part.RESPONSE_BODY;
        Set<ExampleViolation> violationsAfter;
        Set<ExampleViolation> violationsBefore;
        if (isRead || location.part() == Location.Part.REQUEST_BODY) {
            Optional<ContractBody> body = isRead
                    ? call.contract().expected().body()
                    : call.contract().given().body();
            if (body.isEmpty()) {
                return Set.of();
            }
            violationsAfter = ContractExamples.violations(
                    after.orElseThrow().document(), newSchema.get(), body.get().value(), isRead);
            violationsBefore = ContractExamples.violations(
                    call.operation().document(), oldSchema.get(), body.get().value(), isRead);
        } else {
            List<String> values = values(call, location);
            if (values.isEmpty()) {
                return Set.of();
            }
            violationsAfter = ContractExamples.violations(after.orElseThrow().document(), newSchema.get(), values);
            violationsBefore = ContractExamples.violations(call.operation().document(), oldSchema.get(), values);
        }
        Set<ExampleViolation> added = new LinkedHashSet<>(violationsAfter);
        added.removeAll(violationsBefore);
        return added;
    }

    private static List<String> values(ContractCall call, Location location) {
        if (location.part() == Location.Part.PARAMETER) {
            return call.sent(location).map(SentParameter::values).orElse(List.of());
        }
        String header = call.contract().expected().header(location.name());
        return header.isEmpty() ? List.of() : List.of(header);
    }

    /** Returns whether the contract has a matcher for the value, and thus accepts other values than the example. */
    static boolean isTypeMatched(AffectedUse affectedUse) {
        return affectedUse.use().location().part() == Location.Part.RESPONSE_BODY
                && affectedUse
                        .use()
                        .call()
                        .contract()
                        .expected()
                        .isLoose(
                                affectedUse.use().path().isEmpty()
                                        ? JsonPath.ROOT
                                        : affectedUse.use().path());
    }
}

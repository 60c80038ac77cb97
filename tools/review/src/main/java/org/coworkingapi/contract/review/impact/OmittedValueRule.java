package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractBody;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.MatcherPaths;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** The rule for the impact on consumers that do not send the changed value. */
final class OmittedValueRule {

    private static final Set<ChangeType> NEW_REQUIREMENTS = EnumSet.of(
            ChangeType.PARAMETER_ADDED_REQUIRED,
            ChangeType.PARAMETER_BECAME_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_REQUIRED,
            ChangeType.REQUEST_BODY_BECAME_REQUIRED,
            ChangeType.PROPERTY_ADDED_REQUIRED,
            ChangeType.PROPERTY_BECAME_REQUIRED);
    private static final Set<ChangeType> DEFAULT_CHANGES =
            EnumSet.of(ChangeType.DEFAULT_ADDED, ChangeType.DEFAULT_CHANGED, ChangeType.DEFAULT_REMOVED);

    /** The types of changes that affect only requests without the value. */
    static final Set<ChangeType> TYPES = EnumSet.copyOf(NEW_REQUIREMENTS);

    static {
        TYPES.addAll(DEFAULT_CHANGES);
    }

    private OmittedValueRule() {}

    /** @param location the affected location in the old document, where a parameter may have another name */
    static Optional<ContractImpact> assess(
            Change change, AffectedLocation affectedLocation, Location location, ContractCall call) {
        if (!TYPES.contains(change.type())
                || call.isUnsupportedMethod()
                || affectedLocation.verdict().compareTo(Verdict.RISKY) < 0) {
            return Optional.empty();
        }
        return evidenceOfOmission(affectedLocation, location, call).flatMap(evidence -> {
            if (DEFAULT_CHANGES.contains(change.type())) {
                return ContractImpact.of(
                        ImpactStatus.AT_RISK, "The consumer omits the value and relies on the default.", evidence);
            }
            return call.contract().expectsSuccess()
                    ? ContractImpact.of(
                            ImpactStatus.BREAKS,
                            "The consumer does not send the value, which is now required.",
                            evidence)
                    : ContractImpact.of(
                            ImpactStatus.AT_RISK,
                            "The consumer does not send the value, which is now required, "
                                    + "and may receive a different error than it expects.",
                            evidence);
        });
    }

    private static Optional<UsageEvidence> evidenceOfOmission(
            AffectedLocation affectedLocation, Location location, ContractCall call) {
        if (location.part() == Location.Part.PARAMETER) {
            return call.sent(location).isPresent()
                    ? Optional.empty()
                    : Optional.of(new UsageEvidence(call.contract().given().location(), "sends no " + location.name()));
        }
        Optional<ContractBody> body = call.contract().given().body();
        if (affectedLocation.path().isEmpty() || affectedLocation.path().equals(JsonPath.ROOT)) {
            return body.isPresent()
                    ? Optional.empty()
                    : Optional.of(new UsageEvidence(call.contract().given().location(), "sends no body"));
        }
        if (body.isEmpty() || !call.requestBody().equals(location)) {
            return Optional.empty();
        }
        List<String> steps = JsonPath.steps(affectedLocation.path());
        String parent = JsonPath.ROOT + String.join("", steps.subList(0, steps.size() - 1));
        String member = steps.get(steps.size() - 1);
        return MatcherPaths.values(body.get().value(), parent).stream()
                .filter(Node::isObject)
                .filter(value ->
                        value.members().keySet().stream().map(JsonPath::member).noneMatch(member::equals))
                .findFirst()
                .map(value -> new UsageEvidence(body.get().location(value), "sends no " + affectedLocation.path()));
    }
}

package org.coworkingapi.contract.review.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.consumer.VariationKind;
import org.coworkingapi.contract.openapi.consumer.VariationResults;
import org.coworkingapi.contract.openapi.consumer.VariationResults.VariationResult;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/**
 * The rule for changes whose impact a consumer has tested: the new document allows a response that is a recorded
 * variation of the response in its contract. The rule applies only to consumers at risk, so that a test never outweighs
 * a contract that fails.
 */
final class VariationRule {

    private static final Map<ChangeType, VariationKind> KINDS = new EnumMap<>(Map.of(
            ChangeType.BECAME_NULLABLE, VariationKind.NULL,
            ChangeType.MIN_ITEMS_LOWERED, VariationKind.EMPTY,
            ChangeType.PROPERTY_BECAME_OPTIONAL, VariationKind.ABSENT,
            ChangeType.ENUM_VALUE_ADDED, VariationKind.NEWER_VALUE,
            ChangeType.OPEN_ENUM_VALUE_ADDED, VariationKind.NEWER_VALUE,
            ChangeType.PROPERTY_ADDED_OPTIONAL, VariationKind.ADDITIONAL_PROPERTY,
            ChangeType.PROPERTY_ADDED_REQUIRED, VariationKind.ADDITIONAL_PROPERTY,
            ChangeType.ADDITIONAL_PROPERTIES_OPENED, VariationKind.ADDITIONAL_PROPERTY));

    private final Usage usage;

    VariationRule(Usage usage) {
        this.usage = usage;
    }

    /** Returns the impact that the consumer has tested, or else the given impact on a use of the changed location. */
    ContractImpact assess(ContractImpact impact, AffectedUse affectedUse) {
        // Below "not", the same type of change excludes values instead of allowing more of them.
        if (impact.status() != ImpactStatus.AT_RISK
                || affectedUse.change().effect() == Effect.NARROWS
                || affectedUse.affectedLocation().location().part() != Location.Part.RESPONSE_BODY) {
            return impact;
        }
        return id(affectedUse.change(), affectedUse.affectedLocation())
                .flatMap(id -> result(affectedUse.use().call(), id))
                .orElse(impact);
    }

    /**
     * Returns the impact that the consumer has tested, or else the given impact on its code. A test covers code that is
     * at risk, because it runs this code with the response. It does not cover code that no longer compiles.
     */
    ImpactOutcome assessCode(ImpactOutcome code, List<AffectedUse> affectedUses) {
        if (code.status() != ImpactStatus.AT_RISK) {
            return code;
        }
        List<ContractImpact> impacts = affectedUses.stream()
                .map(affectedUse ->
                        assess(new ContractImpact(code.status(), code.reason(), affectedUse.evidence()), affectedUse))
                .toList();
        return ImpactOutcome.worst(impacts, code);
    }

    private Optional<ContractImpact> result(ContractCall call, String id) {
        List<ContractImpact> results = new ArrayList<>();
        for (VariationResults recorded : usage.variationResults(call)) {
            VariationResult result = recorded.results().get(id);
            if (result != null) {
                results.add(impact(id, result, recorded));
            }
        }
        // A test of one contract that fails outweighs the passing tests of other contracts with the same fields.
        return results.stream().max((first, second) -> first.status().compareTo(second.status()));
    }

    private static ContractImpact impact(String id, VariationResult result, VariationResults recorded) {
        return new ContractImpact(
                result.isTolerated() ? ImpactStatus.PROVED_TOLERANT : ImpactStatus.BREAKS_BY_OWN_TEST,
                result.isTolerated()
                        ? "The consumer's own test passes with such a response."
                        : "The consumer's own test fails with such a response: " + result.failure()
                                + sentenceEnd(result),
                new UsageEvidence(
                        result.location(),
                        (result.isTolerated() ? "tolerates '" : "breaks with '") + id + "' of " + recorded.contract()));
    }

    private static String sentenceEnd(VariationResult result) {
        return result.failure().matches(".*[.!?]") ? "" : ".";
    }

    /** Returns the id of the variation that the new document allows; empty if there is none. */
    private static Optional<String> id(Change change, AffectedLocation location) {
        VariationKind kind = KINDS.get(change.type());
        if (kind == null || (kind == VariationKind.EMPTY && !change.to().matches("0?"))) {
            return Optional.empty();
        }
        return Optional.of(
                kind.id(kind == VariationKind.ADDITIONAL_PROPERTY ? object(change, location) : location.path()));
    }

    /** Returns the path of the object to which a property is added. */
    private static String object(Change change, AffectedLocation location) {
        List<String> steps = JsonPath.steps(location.path());
        boolean isObject = change.type() == ChangeType.ADDITIONAL_PROPERTIES_OPENED
                && !location.path().endsWith(JsonPath.OTHER);
        return isObject || steps.isEmpty()
                ? location.path()
                : JsonPath.ROOT + String.join("", steps.subList(0, steps.size() - 1));
    }
}

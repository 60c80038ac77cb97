package org.coworkingapi.contract.review.impact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.ContractBody;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.ContractUse;
import org.coworkingapi.contract.openapi.consumer.MatcherPaths;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;

/**
 * Finds the changes that make example values of contracts invalid. If any change affects the part with the value, at
 * least one change is found for each violation.
 */
final class ViolationCauses {

    /**
     * The conditions for a cause, the most specific first. Only the first condition that any change meets is applied.
     */
    private static final List<BiPredicate<Suspect, ExampleViolation>> CONDITIONS = List.of(
            ViolationCauses::isAboutKeyword,
            (suspect, violation) -> suspect.isRisky() && suspect.isNear(violation),
            (suspect, violation) -> suspect.isNear(violation),
            (suspect, violation) -> suspect.isRisky(),
            (suspect, violation) -> true);

    private static final Set<Location.Part> PARTS_WITH_VALUES = EnumSet.of(
            Location.Part.PARAMETER,
            Location.Part.REQUEST_BODY,
            Location.Part.RESPONSE_BODY,
            Location.Part.RESPONSE_HEADER);

    /** A change that affects the part with the value. */
    private record Suspect(Change change, String path, Verdict verdict) {

        boolean isRisky() {
            return verdict.compareTo(Verdict.RISKY) >= 0;
        }

        boolean isNear(ExampleViolation violation) {
            return areNested(path, violation.path());
        }
    }

    /**
     * A value of a contract that a change makes invalid.
     *
     * @param location the location in the old document
     */
    private record InvalidValue(ContractCall call, Location location, ExampleViolation violation) {}

    private final ChangesAtLocation changesAtLocation;
    private final OperationMatcher matcher;
    private final NewViolations newViolations;
    private final Map<OperationName, List<Map.Entry<Change, AffectedLocation>>> changes = new HashMap<>();
    private final Map<List<Object>, Map<Change, Set<ExampleViolation>>> causes = new HashMap<>();
    private final Map<Consumer, Map<Change, List<InvalidValue>>> invalidValues = new HashMap<>();
    private final Map<Consumer, Map<Change, String>> uncheckedValues = new HashMap<>();

    ViolationCauses(List<Change> changes, ChangesAtLocation changesAtLocation, Usage usage, OperationMatcher matcher) {
        this.changesAtLocation = changesAtLocation;
        this.matcher = matcher;
        this.newViolations = new NewViolations(matcher);
        changes.forEach(change -> change.affectedLocations()
                .forEach(affectedLocation -> this.changes
                        .computeIfAbsent(affectedLocation.operation(), key -> new ArrayList<>())
                        .add(Map.entry(change, affectedLocation))));
        usage.uses().stream()
                .filter(use -> PARTS_WITH_VALUES.contains(use.location().part()))
                .forEach(use -> causes.computeIfAbsent(List.of(use.call(), use.location()), key -> {
                    Map<Change, Set<ExampleViolation>> found = find(use.call(), use.location());
                    found.forEach((change, violations) -> violations.forEach(violation -> invalidValues
                            .computeIfAbsent(use.consumer(), consumer -> new HashMap<>())
                            .computeIfAbsent(change, each -> new ArrayList<>())
                            .add(new InvalidValue(use.call(), use.location(), violation))));
                    return found;
                }));
    }

    /** Returns whether the change makes the used value of the contract invalid, or a value inside or around it. */
    boolean isCause(AffectedUse affectedUse) {
        return causes(affectedUse.use()).getOrDefault(affectedUse.change(), Set.of()).stream()
                .anyMatch(violation ->
                        areNested(violation.path(), affectedUse.use().path()));
    }

    /** Returns whether any change makes a value of the contract invalid at the location of the use. */
    boolean isInvalidated(ContractUse use) {
        return !causes(use).isEmpty();
    }

    /**
     * Returns a sentence about values of the consumer that were not checked, and may be invalid because of the change.
     */
    Optional<String> uncheckedValues(Change change, Consumer consumer) {
        return Optional.ofNullable(
                uncheckedValues.getOrDefault(consumer, Map.of()).get(change));
    }

    private Map<Change, Set<ExampleViolation>> causes(ContractUse use) {
        return causes.getOrDefault(List.of(use.call(), use.location()), Map.of());
    }

    /** Returns the impacts of a change on the contracts of a consumer whose values it makes invalid. */
    List<ContractImpact> impacts(Change change, Consumer consumer) {
        return invalidValues.getOrDefault(consumer, Map.of()).getOrDefault(change, List.of()).stream()
                .map(ViolationCauses::impact)
                .toList();
    }

    private static ContractImpact impact(InvalidValue value) {
        boolean isRequest = value.location().part() == Location.Part.REQUEST_BODY
                || value.location().part() == Location.Part.PARAMETER;
        return new ContractImpact(
                ImpactStatus.BREAKS,
                isRequest ? SentValueRule.INVALID : ReadValueRule.INVALID,
                new UsageEvidence(
                        sourceLocation(value),
                        (isRequest ? "sends " : "expects ")
                                + (value.location().part() == Location.Part.PARAMETER
                                        ? value.location().name()
                                        : value.violation().at())));
    }

    private static SourceLocation sourceLocation(InvalidValue value) {
        Contract contract = value.call().contract();
        Optional<ContractBody> body = switch (value.location().part()) {
            case REQUEST_BODY -> contract.given().body();
            case RESPONSE_BODY -> contract.expected().body();
            default -> Optional.empty();
        };
        return body.flatMap(content -> MatcherPaths.values(
                                content.value(), value.violation().at())
                        .stream()
                        .findFirst()
                        .map(content::location))
                .orElse(contract.given().location());
    }

    private Map<Change, Set<ExampleViolation>> find(ContractCall call, Location location) {
        OperationName operation = matcher.name(call.operation());
        Set<Location> locations = matcher.locations(call, location);
        List<Suspect> suspects = changes.getOrDefault(operation, List.of()).stream()
                .filter(entry -> locations.contains(entry.getValue().location()))
                .map(entry -> new Suspect(
                        entry.getKey(),
                        entry.getValue().path(),
                        entry.getValue().verdict()))
                .toList();
        Map<Change, Set<ExampleViolation>> found = new LinkedHashMap<>();
        if (suspects.isEmpty()) {
            return found;
        }
        Set<ExampleViolation> violations;
        try {
            violations = newViolations.of(call, location);
        } catch (UncheckedValueException e) {
            String sentence = "The values of the contract "
                    + call.contract().location().file().getFileName() + " were not checked, " + e.reason() + '.';
            suspects.forEach(suspect -> uncheckedValues
                    .computeIfAbsent(call.consumer(), key -> new HashMap<>())
                    .putIfAbsent(suspect.change(), sentence));
            return found;
        }
        for (ExampleViolation violation : violations) {
            List<Suspect> all = new ArrayList<>(suspects);
            locations.forEach(documentLocation -> addInRecursiveSchemas(operation, documentLocation, violation, all));
            CONDITIONS.stream()
                    .map(condition -> all.stream()
                            .filter(suspect -> condition.test(suspect, violation))
                            .toList())
                    .filter(matching -> !matching.isEmpty())
                    .findFirst()
                    .map(ViolationCauses::withoutWidening)
                    .orElseThrow()
                    .forEach(suspect -> found.computeIfAbsent(suspect.change(), key -> new LinkedHashSet<>())
                            .add(violation));
        }
        return found;
    }

    /**
     * Removes the changes that widen a schema, which can cause violations only below {@code not} and similar keywords.
     */
    private static List<Suspect> withoutWidening(List<Suspect> suspects) {
        List<Suspect> others = suspects.stream()
                .filter(suspect -> suspect.change().effect() != Effect.WIDENS)
                .toList();
        return others.isEmpty() ? suspects : others;
    }

    /** Adds the changes of a recursive schema, which has more locations than the change lists. */
    private void addInRecursiveSchemas(
            OperationName operation, Location location, ExampleViolation violation, List<Suspect> suspects) {
        for (Change change : changesAtLocation.changesAt(operation, location, violation.path())) {
            List<Suspect> known = suspects.stream()
                    .filter(suspect -> suspect.change().equals(change))
                    .toList();
            if (!known.isEmpty() && known.stream().noneMatch(suspect -> suspect.isNear(violation))) {
                suspects.add(new Suspect(change, violation.path(), known.get(0).verdict()));
            }
        }
    }

    private static boolean isAboutKeyword(Suspect suspect, ExampleViolation violation) {
        if (ChangedKeywords.IN_PLACE_APPLICATORS.contains(violation.keyword())
                && isWithin(suspect.path(), violation.path())) {
            return true;
        }
        boolean isAtLocation = ChangedKeywords.hasKeywords(suspect.change().type())
                ? areSame(suspect.path(), violation.path()) || areSame(suspect.path(), violation.at())
                : isWithin(violation.path(), suspect.path());
        return isAtLocation
                && ChangedKeywords.canCauseViolation(suspect.change().type(), violation.keyword());
    }

    private static boolean areSame(String first, String second) {
        return isWithin(first, second) && isWithin(second, first);
    }

    private static boolean areNested(String first, String second) {
        return isWithin(first, second) || isWithin(second, first);
    }

    /** Returns whether a path is equal to or below {@code outer}. Each path can contain wildcards. */
    private static boolean isWithin(String path, String outer) {
        List<String> steps = JsonPath.steps(path);
        List<String> outerSteps = JsonPath.steps(outer);
        return outerSteps.size() <= steps.size()
                && IntStream.range(0, outerSteps.size()).allMatch(i -> areSameStep(steps.get(i), outerSteps.get(i)));
    }

    private static boolean areSameStep(String first, String second) {
        boolean isWildcard = first.equals(JsonPath.OTHER) || second.equals(JsonPath.OTHER);
        boolean isItem = first.equals(JsonPath.ITEM) || second.equals(JsonPath.ITEM);
        return first.equals(second) || (isWildcard && !isItem);
    }
}

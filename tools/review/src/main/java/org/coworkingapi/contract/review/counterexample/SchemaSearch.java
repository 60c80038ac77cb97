package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.CandidateValues.CandidateSource;
import org.coworkingapi.contract.review.counterexample.SampleValues.SampleVariant;
import tools.jackson.databind.JsonNode;

/**
 * A search for a value that one document accepts and the other rejects because of one change. The value differs from a
 * valid value only at the changed location, and the error must concern this location.
 *
 * @param acceptingSchema the schema that must accept the value
 * @param rejectingSchema the schema that must reject the value
 */
record SchemaSearch(
        Change change,
        AffectedLocation affectedLocation,
        LocatedSchema acceptingSchema,
        LocatedSchema rejectingSchema) {

    private static final int MAX_TRIES = 240;
    private static final int MAX_BASES = 8;

    /** A value with its error in the document that rejects it. */
    record RejectedValue(JsonNode value, ValidationError error) {}

    /**
     * The result of a search.
     *
     * @param bases the number of base values, from which all other values are derived
     * @param tries the number of tried values
     */
    record SchemaSearchResult(Optional<RejectedValue> rejectedValue, int bases, int tries) {}

    SchemaSearchResult run() {
        int tries = 0;
        int bases = 0;
        Set<JsonNode> tried = new LinkedHashSet<>();
        for (ValuePath path : ValuePath.of(affectedLocation.path(), additionalNames())) {
            List<CandidateSource> sources = candidateSources(path);
            List<JsonNode> candidates = new ArrayList<>();
            // Large values are tried only if no small value is a counterexample.
            for (boolean isFull :
                    KeywordMatch.concernsPresence(change.type()) ? List.of(false) : List.of(false, true)) {
                for (JsonNode base : bases(path, isFull)) {
                    bases++;
                    List<ValidationError> baseErrors = rejectingSchema.errors(base);
                    for (Iterator<Optional<JsonNode>> mutants =
                                    mutants(base, path, candidates, sources).iterator();
                            mutants.hasNext(); ) {
                        Optional<JsonNode> mutant = mutants.next();
                        if (mutant.isEmpty() || !tried.add(mutant.get())) {
                            continue;
                        }
                        Optional<RejectedValue> rejectedValue = ++tries > MAX_TRIES
                                ? Optional.empty()
                                : evaluate(mutant.get(), !mutant.get().equals(base), baseErrors, path);
                        if (rejectedValue.isPresent() || tries > MAX_TRIES) {
                            return new SchemaSearchResult(rejectedValue, bases, tries);
                        }
                    }
                }
            }
        }
        return new SchemaSearchResult(Optional.empty(), bases, tries);
    }

    /** Returns names for additional properties on the path. */
    private List<String> additionalNames() {
        Set<String> names = new LinkedHashSet<>();
        for (String pattern : affectedLocation.path().contains(".*") ? patterns() : Set.<String>of()) {
            BoundaryStrings.matching(pattern).stream().limit(1).forEach(names::add);
        }
        names.add("other");
        return names.stream().limit(3).toList();
    }

    private Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        String parent =
                affectedLocation.path().substring(0, affectedLocation.path().lastIndexOf(".*"));
        Stream.of(acceptingSchema, rejectingSchema)
                .forEach(locatedSchema -> schemasAt(
                                List.of(locatedSchema.rootSchema()),
                                ValuePath.of(parent, List.of("other")).get(0))
                        .forEach(schema -> schema.valuesOf("patternProperties")
                                .forEach(map -> patterns.addAll(map.members().keySet()))));
        return patterns;
    }

    /** Returns base values that contain the location, the valid ones first. */
    private List<JsonNode> bases(ValuePath path, boolean isFull) {
        Set<JsonNode> bases = new LinkedHashSet<>();
        for (LocatedSchema locatedSchema : List.of(acceptingSchema, rejectingSchema)) {
            for (int i = 0;
                    i
                            < Math.min(
                                    MAX_BASES,
                                    locatedSchema
                                                    .rootSchema()
                                                    .variants(MAX_BASES)
                                                    .size()
                                            + 1);
                    i++) {
                locatedSchema
                        .samples()
                        .of(locatedSchema.rootSchema(), path, new SampleVariant(i, 0, isFull))
                        .ifPresent(bases::add);
            }
        }
        List<JsonNode> valid = bases.stream().filter(acceptingSchema::accepts).toList();
        List<JsonNode> sorted = new ArrayList<>(valid.stream()
                .filter(base -> rejectingSchema.errors(base).isEmpty())
                .toList());
        valid.stream().filter(base -> !sorted.contains(base)).forEach(sorted::add);
        bases.stream().filter(base -> !sorted.contains(base)).limit(2).forEach(sorted::add);
        return sorted.stream().limit(MAX_BASES).toList();
    }

    /**
     * Returns the base value, the base value without the location, and base values with another value at the location:
     * first similar values, then any candidates.
     */
    private Stream<Optional<JsonNode>> mutants(
            JsonNode base, ValuePath path, List<JsonNode> candidates, List<CandidateSource> candidateSources) {
        // If the change concerns the presence of a property, values with and without the property are sufficient.
        return Stream.of(0, 1, 2)
                .limit(KeywordMatch.concernsPresence(change.type()) ? 1 : 3)
                .flatMap(step -> switch (step) {
                    case 0 -> Stream.of(Optional.of(base), path.remove(base));
                    case 1 ->
                        path.get(base).stream()
                                .flatMap(part -> BoundaryValues.of(part, candidateSources).stream())
                                .map(part -> path.put(base, part));
                    default -> candidates(candidates, candidateSources).stream().map(part -> path.put(base, part));
                });
    }

    private Optional<RejectedValue> evaluate(
            JsonNode value, boolean isMutant, List<ValidationError> baseErrors, ValuePath path) {
        if (!acceptingSchema.accepts(value)) {
            return Optional.empty();
        }
        List<ValidationError> errors = rejectingSchema.errors(value);
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        List<ValidationError> earlierErrors = isMutant ? baseErrors : List.of();
        return errors.stream()
                .filter(error -> mayBeCausedByChange(error, path.pointer(), earlierErrors, isMutant))
                .findFirst()
                .map(error -> new RejectedValue(value, error));
    }

    /**
     * Returns whether the change at a location can be the cause of an error.
     *
     * @param pointer the JSON pointer of the changed location (RFC 6901)
     * @param earlierErrors the errors of the base value; empty if the value is the base value
     * @param isMutant whether the value differs from the base value
     */
    private boolean mayBeCausedByChange(
            ValidationError error, String pointer, List<ValidationError> earlierErrors, boolean isMutant) {
        String errorPointer = error.pointer();
        if (errorPointer.equals(pointer)
                || (isMemberOf(errorPointer, pointer)
                        && Set.of(
                                        "required",
                                        "additionalProperties",
                                        "unevaluatedProperties",
                                        "propertyNames",
                                        "dependentRequired",
                                        "unevaluatedItems")
                                .contains(error.keyword()))) {
            return KeywordMatch.matches(change.type(), error.keyword())
                    || (isMutant && earlierErrors.isEmpty() && KeywordMatch.isCombining(error.keyword()));
        }
        if (errorPointer.startsWith(pointer + '/')) {
            return KeywordMatch.affectsNestedValues(change.type()) && !earlierErrors.contains(error);
        }
        return isMutant
                && earlierErrors.isEmpty()
                && (pointer + '/').startsWith(errorPointer + '/')
                && KeywordMatch.isCombining(error.keyword());
    }

    private static boolean isMemberOf(String memberPointer, String pointer) {
        return memberPointer.startsWith(pointer + '/') && memberPointer.indexOf('/', pointer.length() + 1) < 0;
    }

    /** Returns the candidate values for the location. Generates them on first use. */
    private List<JsonNode> candidates(List<JsonNode> candidates, List<CandidateSource> candidateSources) {
        if (candidates.isEmpty()) {
            candidates.addAll(CandidateValues.of(change, candidateSources));
        }
        return candidates;
    }

    private List<CandidateSource> candidateSources(ValuePath path) {
        List<CandidateSource> candidateSources = new ArrayList<>();
        // Values near the bounds of the rejecting schema come first, because they show the change best.
        for (LocatedSchema locatedSchema : List.of(rejectingSchema, acceptingSchema)) {
            schemasAt(List.of(locatedSchema.rootSchema()), path)
                    .forEach(schema -> candidateSources.add(new CandidateSource(schema, locatedSchema.samples())));
        }
        return candidateSources;
    }

    /** Returns the schemas of a location for each combination of alternatives on the path. */
    private static List<SchemaConjunction> schemasAt(List<SchemaConjunction> schemas, ValuePath path) {
        List<SchemaConjunction> current = schemas;
        for (String step : path.steps()) {
            current = current.stream()
                    .flatMap(schema -> schema.variants(MAX_BASES).stream())
                    .map(schema -> step.equals(ValuePath.ITEM) ? schema.item(0) : schema.property(step))
                    .filter(schema -> !schema.roots().isEmpty())
                    .limit(MAX_BASES)
                    .toList();
        }
        List<Node> seen = new ArrayList<>();
        return current.stream()
                .filter(schema -> schema.roots().stream().anyMatch(root -> !seen.contains(root)))
                .peek(schema -> seen.addAll(schema.roots()))
                .flatMap(schema -> schema.variants(MAX_BASES).stream())
                .limit(MAX_BASES)
                .toList();
    }
}

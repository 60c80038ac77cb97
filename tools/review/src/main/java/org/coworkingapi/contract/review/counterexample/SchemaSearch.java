package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.counterexample.CandidateValues.CandidateSource;
import org.coworkingapi.contract.review.counterexample.SampleValues.SampleVariant;
import tools.jackson.databind.JsonNode;

/**
 * Looks for a value that one document allows and the other refuses because of one change: it differs from a value that
 * is right in the place of the change alone, and what the other document complains of is that place.
 *
 * @param allows the document under which the value has to be right
 * @param refuses the other one
 */
record SchemaSearch(Change change, AffectedLocation affectedLocation, LocatedSchema allows, LocatedSchema refuses) {

    private static final int MOST_TRIES = 240;
    private static final int MOST_BASES = 8;

    /** A value, and what is wrong with it under the document that refuses it. */
    record RejectedValue(JsonNode value, ValidationError error) {}

    /** How a search ended. */
    record SchemaSearchResult(Optional<RejectedValue> found, int bases, int tries) {}

    SchemaSearchResult run() {
        int tries = 0;
        int bases = 0;
        Set<JsonNode> tried = new LinkedHashSet<>();
        for (ValuePath path : ValuePath.of(affectedLocation.path(), others())) {
            List<CandidateSource> locations = candidateSources(path);
            List<JsonNode> parts = new ArrayList<>();
            // Large values are tried only where small ones show nothing.
            for (boolean isFull : KeywordMatch.isOfPresence(change.type()) ? List.of(false) : List.of(false, true)) {
                for (JsonNode base : bases(path, isFull)) {
                    bases++;
                    List<ValidationError> before = refuses.errors(base);
                    for (Iterator<Optional<JsonNode>> mutants =
                                    mutants(base, path, parts, locations).iterator();
                            mutants.hasNext(); ) {
                        Optional<JsonNode> mutant = mutants.next();
                        if (mutant.isEmpty() || !tried.add(mutant.get())) {
                            continue;
                        }
                        Optional<RejectedValue> found = ++tries > MOST_TRIES
                                ? Optional.empty()
                                : evaluated(mutant.get(), !mutant.get().equals(base), before, path);
                        if (found.isPresent() || tries > MOST_TRIES) {
                            return new SchemaSearchResult(found, bases, tries);
                        }
                    }
                }
            }
        }
        return new SchemaSearchResult(Optional.empty(), bases, tries);
    }

    /** Names for members that no schema names. */
    private List<String> others() {
        Set<String> names = new LinkedHashSet<>();
        for (String pattern : affectedLocation.path().contains(".*") ? patterns() : Set.<String>of()) {
            BoundaryStrings.matching(pattern).stream().limit(1).forEach(names::add);
        }
        names.add("other");
        return names.stream().limit(3).toList();
    }

    private Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        String parent = affectedLocation.path().substring(0, affectedLocation.path().lastIndexOf(".*"));
        Stream.of(allows, refuses)
                .forEach(locatedSchema -> at(
                                List.of(locatedSchema.rootSchema()),
                                ValuePath.of(parent, List.of("other")).get(0))
                        .forEach(schema -> schema.all("patternProperties")
                                .forEach(map -> patterns.addAll(map.members().keySet()))));
        return patterns;
    }

    /** Values to start from that have the place, the right ones first. */
    private List<JsonNode> bases(ValuePath path, boolean isFull) {
        Set<JsonNode> bases = new LinkedHashSet<>();
        for (LocatedSchema locatedSchema : List.of(allows, refuses)) {
            for (int i = 0;
                    i < Math.min(MOST_BASES, locatedSchema.rootSchema().variants(MOST_BASES).size() + 1);
                    i++) {
                locatedSchema.samples().of(locatedSchema.rootSchema(), path, new SampleVariant(i, 0, isFull)).ifPresent(bases::add);
            }
        }
        List<JsonNode> right = bases.stream().filter(allows::accepts).toList();
        List<JsonNode> sorted = new ArrayList<>(right.stream()
                .filter(base -> refuses.errors(base).isEmpty())
                .toList());
        right.stream().filter(base -> !sorted.contains(base)).forEach(sorted::add);
        bases.stream().filter(base -> !sorted.contains(base)).limit(2).forEach(sorted::add);
        return sorted.stream().limit(MOST_BASES).toList();
    }

    /** The value itself, then without the place, with small differences in it, and with anything else in it. */
    private Stream<Optional<JsonNode>> mutants(JsonNode base, ValuePath path, List<JsonNode> parts, List<CandidateSource> candidateSources) {
        // Whether a member may or has to be there is shown by its being there or not.
        return Stream.of(0, 1, 2)
                .limit(KeywordMatch.isOfPresence(change.type()) ? 1 : 3)
                .flatMap(step -> switch (step) {
                    case 0 -> Stream.of(Optional.of(base), path.removed(base));
                    case 1 ->
                        path.get(base).stream()
                                .flatMap(part -> BoundaryValues.of(part, candidateSources).stream())
                                .map(part -> path.put(base, part));
                    default -> parts(parts, candidateSources).stream().map(part -> path.put(base, part));
                });
    }

    private Optional<RejectedValue> evaluated(JsonNode value, boolean isMutant, List<ValidationError> base, ValuePath path) {
        if (!allows.accepts(value)) {
            return Optional.empty();
        }
        List<ValidationError> errors = refuses.errors(value);
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        List<ValidationError> before = isMutant ? base : List.of();
        return errors.stream()
                .filter(error -> isAbout(error, path.pointer(), before, isMutant))
                .findFirst()
                .map(error -> new RejectedValue(value, error));
    }

    private boolean isAbout(ValidationError error, String pointer, List<ValidationError> before, boolean isMutant) {
        String at = error.pointer();
        if (at.equals(pointer)
                || (isMemberOf(at, pointer)
                        && Set.of(
                                        "required",
                                        "additionalProperties",
                                        "unevaluatedProperties",
                                        "propertyNames",
                                        "dependentRequired",
                                        "unevaluatedItems")
                                .contains(error.keyword()))) {
            return KeywordMatch.matches(change.type(), error.keyword())
                    || (isMutant && before.isEmpty() && KeywordMatch.isCombining(error.keyword()));
        }
        if (at.startsWith(pointer + '/')) {
            return KeywordMatch.isStructural(change.type()) && !before.contains(error);
        }
        return isMutant
                && before.isEmpty()
                && (pointer + '/').startsWith(at + '/')
                && KeywordMatch.isCombining(error.keyword());
    }

    private static boolean isMemberOf(String at, String pointer) {
        return at.startsWith(pointer + '/') && at.indexOf('/', pointer.length() + 1) < 0;
    }

    /** Made when something asks for them, and once. */
    private List<JsonNode> parts(List<JsonNode> parts, List<CandidateSource> candidateSources) {
        if (parts.isEmpty()) {
            parts.addAll(CandidateValues.of(change, candidateSources));
        }
        return parts;
    }

    private List<CandidateSource> candidateSources(ValuePath path) {
        List<CandidateSource> candidateSources = new ArrayList<>();
        // What just breaks a rule shows it best, so the rules that are broken come first.
        for (LocatedSchema locatedSchema : List.of(refuses, allows)) {
            at(List.of(locatedSchema.rootSchema()), path).forEach(schema -> candidateSources.add(new CandidateSource(schema, locatedSchema.samples())));
        }
        return candidateSources;
    }

    /** What a document says of a place, once for each way that leads to it. */
    private static List<SchemaConjunction> at(List<SchemaConjunction> schemas, ValuePath path) {
        List<SchemaConjunction> at = schemas;
        for (String step : path.steps()) {
            at = at.stream()
                    .flatMap(schema -> schema.variants(MOST_BASES).stream())
                    .map(schema -> step.equals(ValuePath.ITEM) ? schema.item(0) : schema.member(step))
                    .filter(schema -> !schema.roots().isEmpty())
                    .limit(MOST_BASES)
                    .toList();
        }
        List<Node> seen = new ArrayList<>();
        return at.stream()
                .filter(schema -> schema.roots().stream().anyMatch(root -> !seen.contains(root)))
                .peek(schema -> seen.addAll(schema.roots()))
                .flatMap(schema -> schema.variants(MOST_BASES).stream())
                .limit(MOST_BASES)
                .toList();
    }
}

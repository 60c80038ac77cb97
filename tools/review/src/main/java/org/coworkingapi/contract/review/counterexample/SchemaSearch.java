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
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.counterexample.Candidates.Place;
import org.coworkingapi.contract.review.counterexample.Samples.Taste;
import tools.jackson.databind.JsonNode;

/**
 * Looks for a value that one document allows and the other refuses because of one change: it differs from a value that
 * is right in the place of the change alone, and what the other document complains of is that place.
 *
 * @param allows the document under which the value has to be right
 * @param refuses the other one
 */
record SchemaSearch(Change change, Reach reach, Side allows, Side refuses) {

    private static final int MOST_TRIES = 240;
    private static final int MOST_BASES = 8;

    /** A value, and what is wrong with it under the document that refuses it. */
    record Found(JsonNode value, Complaint complaint) {}

    /** How a search ended. */
    record Result(Optional<Found> found, int bases, int tries) {}

    Result run() {
        int tries = 0;
        int bases = 0;
        Set<JsonNode> tried = new LinkedHashSet<>();
        for (WirePath path : WirePath.of(reach.path(), others())) {
            List<Place> places = places(path);
            List<JsonNode> parts = new ArrayList<>();
            // Large values are tried only where small ones show nothing.
            for (boolean isFull : Claim.isOfPresence(change.kind()) ? List.of(false) : List.of(false, true)) {
                for (JsonNode base : bases(path, isFull)) {
                    bases++;
                    List<Complaint> before = refuses.complaints(base);
                    for (Iterator<Optional<JsonNode>> mutants =
                                    mutants(base, path, parts, places).iterator();
                            mutants.hasNext(); ) {
                        Optional<JsonNode> mutant = mutants.next();
                        if (mutant.isEmpty() || !tried.add(mutant.get())) {
                            continue;
                        }
                        Optional<Found> found = ++tries > MOST_TRIES
                                ? Optional.empty()
                                : judged(mutant.get(), !mutant.get().equals(base), before, path);
                        if (found.isPresent() || tries > MOST_TRIES) {
                            return new Result(found, bases, tries);
                        }
                    }
                }
            }
        }
        return new Result(Optional.empty(), bases, tries);
    }

    /** Names for members that no schema names. */
    private List<String> others() {
        Set<String> names = new LinkedHashSet<>();
        for (String pattern : reach.path().contains(".*") ? patterns() : Set.<String>of()) {
            Texts.matching(pattern).stream().limit(1).forEach(names::add);
        }
        names.add("other");
        return names.stream().limit(3).toList();
    }

    private Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        String parent = reach.path().substring(0, reach.path().lastIndexOf(".*"));
        Stream.of(allows, refuses)
                .forEach(side -> at(
                                List.of(side.whole()),
                                WirePath.of(parent, List.of("other")).get(0))
                        .forEach(schema -> schema.all("patternProperties")
                                .forEach(map -> patterns.addAll(map.members().keySet()))));
        return patterns;
    }

    /** Values to start from that have the place, the right ones first. */
    private List<JsonNode> bases(WirePath path, boolean isFull) {
        Set<JsonNode> bases = new LinkedHashSet<>();
        for (Side side : List.of(allows, refuses)) {
            for (int i = 0;
                    i < Math.min(MOST_BASES, side.whole().variants(MOST_BASES).size() + 1);
                    i++) {
                side.samples().of(side.whole(), path, new Taste(i, 0, isFull)).ifPresent(bases::add);
            }
        }
        List<JsonNode> right = bases.stream().filter(allows::accepts).toList();
        List<JsonNode> sorted = new ArrayList<>(right.stream()
                .filter(base -> refuses.complaints(base).isEmpty())
                .toList());
        right.stream().filter(base -> !sorted.contains(base)).forEach(sorted::add);
        bases.stream().filter(base -> !sorted.contains(base)).limit(2).forEach(sorted::add);
        return sorted.stream().limit(MOST_BASES).toList();
    }

    /** The value itself, then without the place, with small differences in it, and with anything else in it. */
    private Stream<Optional<JsonNode>> mutants(JsonNode base, WirePath path, List<JsonNode> parts, List<Place> places) {
        // Whether a member may or has to be there is shown by its being there or not.
        return Stream.of(0, 1, 2)
                .limit(Claim.isOfPresence(change.kind()) ? 1 : 3)
                .flatMap(step -> switch (step) {
                    case 0 -> Stream.of(Optional.of(base), path.removed(base));
                    case 1 ->
                        path.get(base).stream()
                                .flatMap(part -> Neighbours.of(part, places).stream())
                                .map(part -> path.put(base, part));
                    default -> parts(parts, places).stream().map(part -> path.put(base, part));
                });
    }

    private Optional<Found> judged(JsonNode value, boolean isMutant, List<Complaint> base, WirePath path) {
        if (!allows.accepts(value)) {
            return Optional.empty();
        }
        List<Complaint> complaints = refuses.complaints(value);
        if (complaints.isEmpty()) {
            return Optional.empty();
        }
        List<Complaint> before = isMutant ? base : List.of();
        return complaints.stream()
                .filter(complaint -> isAbout(complaint, path.pointer(), before, isMutant))
                .findFirst()
                .map(complaint -> new Found(value, complaint));
    }

    private boolean isAbout(Complaint complaint, String pointer, List<Complaint> before, boolean isMutant) {
        String at = complaint.pointer();
        if (at.equals(pointer)
                || (isMemberOf(at, pointer)
                        && Set.of(
                                        "required",
                                        "additionalProperties",
                                        "unevaluatedProperties",
                                        "propertyNames",
                                        "dependentRequired",
                                        "unevaluatedItems")
                                .contains(complaint.keyword()))) {
            return Claim.isProvedBy(change.kind(), complaint.keyword())
                    || (isMutant && before.isEmpty() && Claim.isCombining(complaint.keyword()));
        }
        if (at.startsWith(pointer + '/')) {
            return Claim.isStructural(change.kind()) && !before.contains(complaint);
        }
        return isMutant
                && before.isEmpty()
                && (pointer + '/').startsWith(at + '/')
                && Claim.isCombining(complaint.keyword());
    }

    private static boolean isMemberOf(String at, String pointer) {
        return at.startsWith(pointer + '/') && at.indexOf('/', pointer.length() + 1) < 0;
    }

    /** Made when something asks for them, and once. */
    private List<JsonNode> parts(List<JsonNode> parts, List<Place> places) {
        if (parts.isEmpty()) {
            parts.addAll(Candidates.of(change, places));
        }
        return parts;
    }

    private List<Place> places(WirePath path) {
        List<Place> places = new ArrayList<>();
        // What just breaks a rule shows it best, so the rules that are broken come first.
        for (Side side : List.of(refuses, allows)) {
            at(List.of(side.whole()), path).forEach(schema -> places.add(new Place(schema, side.samples())));
        }
        return places;
    }

    /** What a document says of a place, once for each way that leads to it. */
    private static List<Conjunction> at(List<Conjunction> schemas, WirePath path) {
        List<Conjunction> at = schemas;
        for (String step : path.steps()) {
            at = at.stream()
                    .flatMap(schema -> schema.variants(MOST_BASES).stream())
                    .map(schema -> step.equals(WirePath.ITEM) ? schema.item(0) : schema.member(step))
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

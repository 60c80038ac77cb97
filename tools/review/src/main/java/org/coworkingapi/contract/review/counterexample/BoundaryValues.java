package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.counterexample.CandidateValues.CandidateSource;
import org.coworkingapi.contract.review.counterexample.SampleValues.SampleVariant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A generator of variants of an object or array that differ from it in single properties or items, or in size. */
final class BoundaryValues {

    /** The maximum number of added properties, and of varied items at the start of an array. */
    private static final int MAX_PROPERTIES = 60;

    private static final int MAX_ITEMS = 1_000;
    private static final ValuePath ROOT = new ValuePath(List.of());
    private static final List<JsonNode> ARBITRARY_VALUES = List.of(
            JsonValues.NODES.stringNode("text"),
            JsonValues.NODES.numberNode(1),
            JsonValues.NODES.nullNode(),
            JsonValues.NODES.objectNode());

    private final Collection<CandidateSource> candidateSources;
    private final Set<JsonNode> variants = new LinkedHashSet<>();

    private BoundaryValues(Collection<CandidateSource> candidateSources) {
        this.candidateSources = candidateSources;
    }

    static List<JsonNode> of(JsonNode part, Collection<CandidateSource> candidateSources) {
        BoundaryValues boundaryValues = new BoundaryValues(candidateSources);
        if (part instanceof ObjectNode object) {
            boundaryValues.varyObject(object);
        } else if (part instanceof ArrayNode list) {
            boundaryValues.varyArray(list);
        }
        return List.copyOf(boundaryValues.variants);
    }

    private void varyObject(ObjectNode object) {
        for (String name : object.propertyNames()) {
            ObjectNode withoutProperty = object.deepCopy();
            withoutProperty.remove(name);
            variants.add(withoutProperty);
        }
        ARBITRARY_VALUES.forEach(value -> addWithProperty(object, "other", value));
        candidateSources.forEach(candidateSource -> addDependents(object, candidateSource));
        for (CandidateSource candidateSource : candidateSources) {
            candidateSource.schema().propertyNames().stream()
                    .filter(name -> !object.has(name))
                    .limit(MAX_PROPERTIES)
                    .forEach(name -> sample(candidateSource.schema().property(name), candidateSource)
                            .ifPresent(value -> addWithProperty(object, name, value)));
            List<String> names = new ArrayList<>(List.of("other"));
            candidateSource
                    .schema()
                    .valuesOf("patternProperties")
                    .forEach(patterns -> patterns.members()
                            .keySet()
                            .forEach(pattern -> BoundaryStrings.matching(pattern).stream()
                                    .limit(2)
                                    .forEach(names::add)));
            candidateSource
                    .schema()
                    .valuesOf("propertyNames")
                    .forEach(schema ->
                            names.addAll(BoundaryStrings.candidates(SchemaConjunction.of(
                                            candidateSource.schema().document(), List.of(schema)))
                                    .stream()
                                    .limit(20)
                                    .toList()));
            for (String name : names) {
                sample(candidateSource.schema().property(name), candidateSource)
                        .ifPresent(value -> addWithProperty(object, name, value));
                ARBITRARY_VALUES.forEach(value -> addWithProperty(object, name, value));
            }
        }
        for (int size : sizes("minProperties", "maxProperties")) {
            ObjectNode sized = object.deepCopy();
            candidateSources.forEach(candidateSource -> candidateSource.schema().propertyNames().stream()
                    .filter(name -> sized.size() < size)
                    .forEach(name -> sample(candidateSource.schema().property(name), candidateSource)
                            .ifPresent(value -> sized.set(name, value))));
            for (int i = 1; sized.size() < size; i++) {
                String name = "other" + i;
                Optional<JsonNode> value = candidateSources.stream()
                        .flatMap(candidateSource ->
                                sample(candidateSource.schema().property(name), candidateSource).stream())
                        .findFirst();
                sized.set(name, value.orElse(ARBITRARY_VALUES.get(0)));
            }
            List.copyOf(sized.propertyNames()).stream().skip(size).forEach(sized::remove);
            variants.add(sized);
        }
    }

    /** Adds a variant for each property with dependencies: the object with this property and those that it requires. */
    private void addDependents(ObjectNode object, CandidateSource candidateSource) {
        candidateSource
                .schema()
                .valuesOf("dependentSchemas")
                .forEach(map ->
                        map.members().keySet().forEach(name -> addDependents(object, name, Set.of(), candidateSource)));
        candidateSource
                .schema()
                .valuesOf("dependentRequired")
                .forEach(map -> map.members()
                        .forEach((name, required) -> addDependents(
                                object,
                                name,
                                required.items().stream().map(Node::text).toList(),
                                candidateSource)));
    }

    private void addDependents(
            ObjectNode object, String name, Collection<String> required, CandidateSource candidateSource) {
        ObjectNode extended = object.deepCopy();
        for (String member : Stream.concat(Stream.of(name), required.stream()).toList()) {
            extended.set(
                    member,
                    sample(candidateSource.schema().property(member), candidateSource)
                            .orElse(ARBITRARY_VALUES.get(0)));
        }
        variants.add(extended);
    }

    private void addWithProperty(ObjectNode object, String name, JsonNode value) {
        ObjectNode extended = object.deepCopy();
        extended.set(name, value);
        variants.add(extended);
    }

    private void varyArray(ArrayNode list) {
        for (CandidateSource candidateSource : candidateSources) {
            for (int size : sizes("minItems", "maxItems", "minContains", "maxContains")) {
                candidateSource.samples().list(candidateSource.schema(), size).ifPresent(variants::add);
                sample(
                                SchemaConjunction.of(
                                        candidateSource.schema().document(),
                                        candidateSource.schema().valuesOf("contains")),
                                candidateSource)
                        .ifPresent(item -> addRepeated(item, size));
            }
            Optional<JsonNode> item = sample(candidateSource.schema().item(0), candidateSource);
            item.ifPresent(value -> addRepeated(value, 2));
            item.ifPresent(value -> addRepeated(value, 1));
            int prefixLength = candidateSource.schema().valuesOf("prefixItems").stream()
                    .mapToInt(node -> node.items().size())
                    .max()
                    .orElse(0);
            for (int i = 0; i <= Math.min(prefixLength, MAX_PROPERTIES); i++) {
                candidateSource.samples().list(candidateSource.schema(), i + 1).ifPresent(variants::add);
                Optional<JsonNode> leadingItems = candidateSource.samples().list(candidateSource.schema(), i);
                ARBITRARY_VALUES.forEach(value ->
                        leadingItems.ifPresent(items -> variants.add(((ArrayNode) items.deepCopy()).add(value))));
            }
        }
        variants.add(JsonValues.NODES.arrayNode());
        ARBITRARY_VALUES.forEach(value -> variants.add(list.deepCopy().add(value)));
        ARBITRARY_VALUES.forEach(value -> addRepeated(value, 1));
    }

    private void addRepeated(JsonNode item, int size) {
        ArrayNode list = JsonValues.NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(item);
        }
        variants.add(list);
    }

    private static Optional<JsonNode> sample(SchemaConjunction schema, CandidateSource candidateSource) {
        return candidateSource.samples().of(schema, ROOT, SampleVariant.PLAIN);
    }

    private Set<Integer> sizes(String... keywords) {
        Set<Integer> sizes = new TreeSet<>();
        for (String keyword : keywords) {
            candidateSources.stream()
                    .map(CandidateSource::schema)
                    .flatMap(schema -> BoundaryNumbers.sizes(schema, keyword).stream())
                    .filter(size -> size < MAX_ITEMS)
                    .forEach(size -> sizes.addAll(List.of(Math.max(0, size - 1), size, size + 1)));
        }
        return sizes;
    }
}

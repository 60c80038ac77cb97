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
import org.coworkingapi.contract.review.counterexample.Candidates.Place;
import org.coworkingapi.contract.review.counterexample.Samples.Taste;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects and lists that differ from one in a single member or in their length. */
final class Neighbours {

    private static final int MOST_MEMBERS = 60;
    private static final int MOST_ITEMS = 1_000;
    private static final WirePath HERE = new WirePath(List.of());
    private static final List<JsonNode> ANY = List.of(
            JsonValues.NODES.stringNode("text"),
            JsonValues.NODES.numberNode(1),
            JsonValues.NODES.nullNode(),
            JsonValues.NODES.objectNode());

    private final Collection<Place> places;
    private final Set<JsonNode> found = new LinkedHashSet<>();

    private Neighbours(Collection<Place> places) {
        this.places = places;
    }

    static List<JsonNode> of(JsonNode part, Collection<Place> places) {
        Neighbours neighbours = new Neighbours(places);
        if (part instanceof ObjectNode object) {
            neighbours.members(object);
        } else if (part instanceof ArrayNode list) {
            neighbours.items(list);
        }
        return List.copyOf(neighbours.found);
    }

    private void members(ObjectNode object) {
        for (String name : object.propertyNames()) {
            ObjectNode less = object.deepCopy();
            less.remove(name);
            found.add(less);
        }
        ANY.forEach(value -> with(object, "other", value));
        places.forEach(place -> dependents(object, place));
        for (Place place : places) {
            place.schema().names().stream()
                    .filter(name -> !object.has(name))
                    .limit(MOST_MEMBERS)
                    .forEach(name ->
                            sample(place.schema().member(name), place).ifPresent(value -> with(object, name, value)));
            List<String> names = new ArrayList<>(List.of("other"));
            place.schema()
                    .all("patternProperties")
                    .forEach(patterns -> patterns.members()
                            .keySet()
                            .forEach(pattern ->
                                    Texts.matching(pattern).stream().limit(2).forEach(names::add)));
            place.schema()
                    .all("propertyNames")
                    .forEach(schema -> names.addAll(
                            Texts.near(Conjunction.of(place.schema().document(), List.of(schema))).stream()
                                    .limit(20)
                                    .toList()));
            for (String name : names) {
                sample(place.schema().member(name), place).ifPresent(value -> with(object, name, value));
                ANY.forEach(value -> with(object, name, value));
            }
        }
        for (int size : sizes("minProperties", "maxProperties")) {
            ObjectNode sized = object.deepCopy();
            places.forEach(place -> place.schema().names().stream()
                    .filter(name -> sized.size() < size)
                    .forEach(name ->
                            sample(place.schema().member(name), place).ifPresent(value -> sized.set(name, value))));
            for (int i = 1; sized.size() < size; i++) {
                String name = "other" + i;
                Optional<JsonNode> value = places.stream()
                        .flatMap(place -> sample(place.schema().member(name), place).stream())
                        .findFirst();
                sized.set(name, value.orElse(ANY.get(0)));
            }
            List.copyOf(sized.propertyNames()).stream().skip(size).forEach(sized::remove);
            found.add(sized);
        }
    }

    /** With a member on which others depend, and with those that one document asks for then. */
    private void dependents(ObjectNode object, Place place) {
        place.schema()
                .all("dependentSchemas")
                .forEach(map -> map.members().keySet().forEach(name -> dependents(object, name, Set.of(), place)));
        place.schema()
                .all("dependentRequired")
                .forEach(map -> map.members()
                        .forEach((name, others) -> dependents(
                                object,
                                name,
                                others.items().stream().map(Node::text).toList(),
                                place)));
    }

    private void dependents(ObjectNode object, String name, Collection<String> others, Place place) {
        ObjectNode more = object.deepCopy();
        for (String member : Stream.concat(Stream.of(name), others.stream()).toList()) {
            more.set(member, sample(place.schema().member(member), place).orElse(ANY.get(0)));
        }
        found.add(more);
    }

    private void with(ObjectNode object, String name, JsonNode value) {
        ObjectNode more = object.deepCopy();
        more.set(name, value);
        found.add(more);
    }

    private void items(ArrayNode list) {
        for (Place place : places) {
            for (int size : sizes("minItems", "maxItems", "minContains", "maxContains")) {
                place.samples().list(place.schema(), size).ifPresent(found::add);
                sample(Conjunction.of(place.schema().document(), place.schema().all("contains")), place)
                        .ifPresent(item -> repeated(item, size));
            }
            Optional<JsonNode> item = sample(place.schema().item(0), place);
            item.ifPresent(value -> repeated(value, 2));
            item.ifPresent(value -> repeated(value, 1));
            int prefix = place.schema().all("prefixItems").stream()
                    .mapToInt(node -> node.items().size())
                    .max()
                    .orElse(0);
            for (int i = 0; i <= Math.min(prefix, MOST_MEMBERS); i++) {
                place.samples().list(place.schema(), i + 1).ifPresent(found::add);
                Optional<JsonNode> before = place.samples().list(place.schema(), i);
                ANY.forEach(value -> before.ifPresent(items -> found.add(((ArrayNode) items.deepCopy()).add(value))));
            }
        }
        found.add(JsonValues.NODES.arrayNode());
        ANY.forEach(value -> found.add(list.deepCopy().add(value)));
        ANY.forEach(value -> repeated(value, 1));
    }

    private void repeated(JsonNode item, int size) {
        ArrayNode list = JsonValues.NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(item);
        }
        found.add(list);
    }

    private static Optional<JsonNode> sample(Conjunction schema, Place place) {
        return place.samples().of(schema, HERE, Taste.PLAIN);
    }

    private Set<Integer> sizes(String... keywords) {
        Set<Integer> sizes = new TreeSet<>();
        for (String keyword : keywords) {
            places.stream()
                    .map(Place::schema)
                    .flatMap(schema -> Numbers.sizes(schema, keyword).stream())
                    .filter(size -> size < MOST_ITEMS)
                    .forEach(size -> sizes.addAll(List.of(Math.max(0, size - 1), size, size + 1)));
        }
        return sizes;
    }
}

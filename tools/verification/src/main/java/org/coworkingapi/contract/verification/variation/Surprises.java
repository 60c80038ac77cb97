package org.coworkingapi.contract.verification.variation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Derives surprises from a schema, each different from an answer with everything in it by one thing. */
public final class Surprises {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MANY = 1_000;
    private static final String NEW_VALUE = "NEWER_THAN_THE_SPEC";

    private final JsonNode whole;
    private final List<Place> places;
    /** By their texts, each once. */
    private final Map<String, Surprise> found = new LinkedHashMap<>();

    private Surprises(JsonSchema schema, JsonNode example) {
        this.whole = Sample.of("", schema.node(), example);
        this.places = Place.in(schema);
    }

    /** Those of an operation's good answer. */
    public static List<Surprise> of(Operation operation) {
        return of(
                operation.body(),
                operation.success().examples().stream()
                        .findFirst()
                        .map(Response.Example::value)
                        .orElse(MissingNode.getInstance()));
    }

    /**
     * Those of a schema.
     *
     * @param example where the values that are not surprising come from, if it has them
     */
    public static List<Surprise> of(JsonSchema schema, JsonNode example) {
        Surprises surprises = new Surprises(schema, example);
        surprises.absences();
        surprises.nulls();
        surprises.lists();
        surprises.values();
        surprises.additions();
        Forms.of(surprises.whole).forEach((what, text) -> surprises.addition("$", what, text));
        return List.copyOf(surprises.found.values());
    }

    private void absences() {
        List<Place> optional = places.stream().filter(Place::optional).toList();
        optional.forEach(place -> add(place.toString(), "is absent", Change.without(whole, List.of(place))));
        for (Place object : places.stream().filter(Place::isObject).toList()) {
            List<Place> below = optional.stream()
                    .filter(place -> place.pointer().startsWith(object.pointer() + '/'))
                    .toList();
            if (!below.isEmpty()) {
                add(object.toString(), "has nothing that is optional", Change.without(whole, below));
            }
        }
    }

    private void nulls() {
        List<Place> nullable =
                places.stream().filter(place -> place.allows(NODES.nullNode())).toList();
        JsonNode none = whole;
        for (Place place : nullable) {
            add(place.toString(), "is null", Change.with(whole, place.pointer(), NODES.nullNode()));
            none = none.at(place.pointer()).isMissingNode()
                    ? none
                    : Change.with(none, place.pointer(), NODES.nullNode());
        }
        if (!nullable.isEmpty()) {
            add("$", "has null wherever it may", none);
        }
    }

    private void lists() {
        for (Place place : places.stream().filter(Place::isList).toList()) {
            JsonNode element = whole.at(place.pointer()).get(0);
            int most = place.keywords().path("maxItems").asInt(MANY);
            for (int count : new int[] {place.keywords().path("minItems").asInt(0), 1, most}) {
                ArrayNode list = NODES.arrayNode();
                for (int i = 0; i < count; i++) {
                    list.add(element);
                }
                if (place.allows(list)) {
                    add(
                            place.toString(),
                            count == 0 ? "has no elements" : "has " + count + " elements",
                            Change.with(whole, place.pointer(), list));
                }
            }
        }
    }

    private void values() {
        for (Place place : places.stream()
                .filter(place -> !place.isObject() && !place.isList())
                .toList()) {
            Values.of(place.keywords()).forEach((what, value) -> {
                if (place.allows(value)) {
                    add(place.toString(), "is " + what, Change.with(whole, place.pointer(), value));
                }
            });
            if (place.keywords().has("enum")
                    && place.keywords().path("type").asString("").equals("string")) {
                String text = Change.with(whole, place.pointer(), NODES.stringNode(NEW_VALUE))
                        .toString();
                found.put(
                        text,
                        new Surprise(place.toString(), "is a value that the spec does not list", text, text, false));
            }
        }
    }

    private void additions() {
        for (Place place : places.stream().filter(Place::isOpen).toList()) {
            Additions.to(
                            whole.at(place.pointer()),
                            place.keywords().get("properties").propertyNames())
                    .forEach((what, larger) -> addition(
                            place.toString(),
                            what,
                            Change.with(whole, place.pointer(), larger).toString()));
        }
    }

    private void add(String path, String what, JsonNode body) {
        String text = body.toString();
        if (!body.equals(whole)) {
            found.putIfAbsent(text, new Surprise(path, what, text, text, true));
        }
    }

    /** Something that means nothing. */
    private void addition(String path, String what, String text) {
        if (!text.equals(whole.toString())) {
            found.put(text, new Surprise(path, what, text, whole.toString(), true));
        }
    }
}

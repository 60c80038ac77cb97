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
public final class ResponseVariations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MANY = 1_000;
    private static final String NEW_VALUE = "NEWER_THAN_THE_SPEC";

    private final JsonNode whole;
    private final List<BodyLocation> locations;
    /** By their texts, each once. */
    private final Map<String, ResponseVariation> found = new LinkedHashMap<>();

    private ResponseVariations(JsonSchema schema, JsonNode example) {
        this.whole = CompleteBody.of("", schema.node(), example);
        this.locations = BodyLocation.in(schema);
    }

    /** Those of an operation's good answer. */
    public static List<ResponseVariation> of(Operation operation) {
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
    public static List<ResponseVariation> of(JsonSchema schema, JsonNode example) {
        ResponseVariations variations = new ResponseVariations(schema, example);
        variations.absences();
        variations.nulls();
        variations.lists();
        variations.values();
        variations.additions();
        JsonSerializations.of(variations.whole).forEach((what, text) -> variations.addition("$", what, text));
        return List.copyOf(variations.found.values());
    }

    private void absences() {
        List<BodyLocation> optional =
                locations.stream().filter(BodyLocation::optional).toList();
        optional.forEach(
                location -> add(location.toString(), "is absent", JsonEdits.without(whole, List.of(location))));
        for (BodyLocation object :
                locations.stream().filter(BodyLocation::isObject).toList()) {
            List<BodyLocation> below = optional.stream()
                    .filter(location -> location.pointer().startsWith(object.pointer() + '/'))
                    .toList();
            if (!below.isEmpty()) {
                add(object.toString(), "has no optional properties", JsonEdits.without(whole, below));
            }
        }
    }

    private void nulls() {
        List<BodyLocation> nullable = locations.stream()
                .filter(location -> location.allows(NODES.nullNode()))
                .toList();
        JsonNode none = whole;
        for (BodyLocation location : nullable) {
            add(location.toString(), "is null", JsonEdits.with(whole, location.pointer(), NODES.nullNode()));
            none = none.at(location.pointer()).isMissingNode()
                    ? none
                    : JsonEdits.with(none, location.pointer(), NODES.nullNode());
        }
        if (!nullable.isEmpty()) {
            add("$", "has null for every nullable value", none);
        }
    }

    private void lists() {
        for (BodyLocation location :
                locations.stream().filter(BodyLocation::isList).toList()) {
            JsonNode element = whole.at(location.pointer()).get(0);
            int most = location.keywords().path("maxItems").asInt(MANY);
            for (int count : new int[] {location.keywords().path("minItems").asInt(0), 1, most}) {
                ArrayNode list = NODES.arrayNode();
                for (int i = 0; i < count; i++) {
                    list.add(element);
                }
                if (location.allows(list)) {
                    add(
                            location.toString(),
                            count == 0 ? "has no elements" : "has " + count + " elements",
                            JsonEdits.with(whole, location.pointer(), list));
                }
            }
        }
    }

    private void values() {
        for (BodyLocation location : locations.stream()
                .filter(location -> !location.isObject() && !location.isList())
                .toList()) {
            VariationValues.of(location.keywords()).forEach((what, value) -> {
                if (location.allows(value)) {
                    add(location.toString(), "is " + what, JsonEdits.with(whole, location.pointer(), value));
                }
            });
            if (location.keywords().has("enum")
                    && location.keywords().path("type").asString("").equals("string")) {
                String text = JsonEdits.with(whole, location.pointer(), NODES.stringNode(NEW_VALUE))
                        .toString();
                found.put(
                        text,
                        new ResponseVariation(
                                location.toString(), "is an undocumented enum value", text, text, false));
            }
        }
    }

    private void additions() {
        for (BodyLocation location :
                locations.stream().filter(BodyLocation::isOpen).toList()) {
            UnknownProperties.to(
                            whole.at(location.pointer()),
                            location.keywords().get("properties").propertyNames())
                    .forEach((what, larger) -> addition(
                            location.toString(),
                            what,
                            JsonEdits.with(whole, location.pointer(), larger).toString()));
        }
    }

    private void add(String path, String what, JsonNode body) {
        String text = body.toString();
        if (!body.equals(whole)) {
            found.putIfAbsent(text, new ResponseVariation(path, what, text, text, true));
        }
    }

    /** Something that means nothing. */
    private void addition(String path, String what, String text) {
        if (!text.equals(whole.toString())) {
            found.put(text, new ResponseVariation(path, what, text, whole.toString(), true));
        }
    }
}

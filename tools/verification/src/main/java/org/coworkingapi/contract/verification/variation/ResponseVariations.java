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

/** Derives response variations from a schema. Each variation changes one aspect of a complete body. */
public final class ResponseVariations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MANY_ELEMENTS = 1_000;
    private static final String NEW_VALUE = "NEWER_THAN_THE_SPEC";

    private final JsonNode completeBody;
    private final List<BodyLocation> locations;
    /** The variations by their text, to avoid duplicates. */
    private final Map<String, ResponseVariation> byText = new LinkedHashMap<>();

    private ResponseVariations(JsonSchema schema, JsonNode example) {
        this.completeBody = CompleteBody.of("", schema.node(), example);
        this.locations = BodyLocation.in(schema);
    }

    /** Returns the variations of an operation's successful response. */
    public static List<ResponseVariation> of(Operation operation) {
        return of(
                operation.body(),
                operation.success().examples().stream()
                        .findFirst()
                        .map(Response.Example::value)
                        .orElse(MissingNode.getInstance()));
    }

    /**
     * Returns the variations of a schema.
     *
     * @param example the source of the values that do not vary
     */
    public static List<ResponseVariation> of(JsonSchema schema, JsonNode example) {
        ResponseVariations variations = new ResponseVariations(schema, example);
        variations.addAbsentProperties();
        variations.addNulls();
        variations.addLists();
        variations.addValues();
        variations.addUnknownProperties();
        JsonSerializations.of(variations.completeBody)
                .forEach((description, text) -> variations.addEquivalent("$", description, text));
        return List.copyOf(variations.byText.values());
    }

    private void addAbsentProperties() {
        List<BodyLocation> optionalLocations =
                locations.stream().filter(BodyLocation::isOptional).toList();
        optionalLocations.forEach(
                location -> add(location.toString(), "is absent", JsonEdits.without(completeBody, List.of(location))));
        for (BodyLocation object :
                locations.stream().filter(BodyLocation::isObject).toList()) {
            List<BodyLocation> optionalLocationsWithin = optionalLocations.stream()
                    .filter(location -> location.pointer().startsWith(object.pointer() + '/'))
                    .toList();
            if (!optionalLocationsWithin.isEmpty()) {
                add(
                        object.toString(),
                        "has no optional properties",
                        JsonEdits.without(completeBody, optionalLocationsWithin));
            }
        }
    }

    private void addNulls() {
        List<BodyLocation> nullableLocations = locations.stream()
                .filter(location -> location.allows(NODES.nullNode()))
                .toList();
        JsonNode bodyWithNulls = completeBody;
        for (BodyLocation location : nullableLocations) {
            add(location.toString(), "is null", JsonEdits.with(completeBody, location.pointer(), NODES.nullNode()));
            bodyWithNulls = bodyWithNulls.at(location.pointer()).isMissingNode()
                    ? bodyWithNulls
                    : JsonEdits.with(bodyWithNulls, location.pointer(), NODES.nullNode());
        }
        if (!nullableLocations.isEmpty()) {
            add("$", "has null for every nullable value", bodyWithNulls);
        }
    }

    private void addLists() {
        for (BodyLocation location :
                locations.stream().filter(BodyLocation::isList).toList()) {
            JsonNode element = completeBody.at(location.pointer()).get(0);
            int maxElements = location.keywords().path("maxItems").asInt(MANY_ELEMENTS);
            for (int count : new int[] {location.keywords().path("minItems").asInt(0), 1, maxElements}) {
                ArrayNode list = NODES.arrayNode();
                for (int i = 0; i < count; i++) {
                    list.add(element);
                }
                if (location.allows(list)) {
                    add(
                            location.toString(),
                            count == 0 ? "has no elements" : "has " + count + " elements",
                            JsonEdits.with(completeBody, location.pointer(), list));
                }
            }
        }
    }

    private void addValues() {
        for (BodyLocation location : locations.stream()
                .filter(location -> !location.isObject() && !location.isList())
                .toList()) {
            VariationValues.of(location.keywords()).forEach((description, value) -> {
                if (location.allows(value)) {
                    add(
                            location.toString(),
                            "is " + description,
                            JsonEdits.with(completeBody, location.pointer(), value));
                }
            });
            if (location.keywords().has("enum")
                    && location.keywords().path("type").asString("").equals("string")) {
                String text = JsonEdits.with(completeBody, location.pointer(), NODES.stringNode(NEW_VALUE))
                        .toString();
                byText.put(
                        text,
                        new ResponseVariation(location.toString(), "is an undocumented enum value", text, text, false));
            }
        }
    }

    private void addUnknownProperties() {
        for (BodyLocation location :
                locations.stream().filter(BodyLocation::allowsUnknownProperties).toList()) {
            UnknownProperties.variantsOf(
                            completeBody.at(location.pointer()),
                            location.keywords().get("properties").propertyNames())
                    .forEach((description, extended) -> addEquivalent(
                            location.toString(),
                            description,
                            JsonEdits.with(completeBody, location.pointer(), extended)
                                    .toString()));
        }
    }

    private void add(String path, String description, JsonNode body) {
        String text = body.toString();
        if (!body.equals(completeBody)) {
            byText.putIfAbsent(text, new ResponseVariation(path, description, text, text, true));
        }
    }

    /** Adds a variation with the same meaning as the original body. */
    private void addEquivalent(String path, String description, String text) {
        if (!text.equals(completeBody.toString())) {
            byText.put(text, new ResponseVariation(path, description, text, completeBody.toString(), true));
        }
    }
}

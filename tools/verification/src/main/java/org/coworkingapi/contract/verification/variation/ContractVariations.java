package org.coworkingapi.contract.verification.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.VariationKind;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives the variations of a response from its schema. Fields of {@code oneOf} and {@code anyOf} alternatives and of
 * maps do not vary.
 */
public final class ContractVariations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode NEWER_STRING = NODES.stringNode("NEWER_THAN_THE_SPEC");

    private final Spec spec;
    private final Response response;
    private final JsonSchema schema;
    private final List<ContractVariation> variations = new ArrayList<>();

    private ContractVariations(Spec spec, Response response, JsonSchema schema) {
        this.spec = spec;
        this.response = response;
        this.schema = schema;
    }

    /** Returns the variations of a response, in the order of its fields; an empty list if it has no JSON body. */
    public static List<ContractVariation> of(Spec spec, Response response) {
        return response.bodies().entrySet().stream()
                .filter(body -> body.getKey().matches("(?i).*[/+]json(;.*)?"))
                .findFirst()
                .map(body ->
                        new ContractVariations(spec, response, body.getValue().schema()).derive())
                .orElse(List.of());
    }

    /** Returns the variations of the response of an operation for a status; an empty list if it is undocumented. */
    public static List<ContractVariation> of(Spec spec, Operation operation, int status) {
        return operation
                .responseTo(status)
                .map(documented -> of(spec, documented))
                .orElse(List.of());
    }

    private List<ContractVariation> derive() {
        // The elements of a list vary together, and are represented by the list.
        for (BodyLocation location : BodyLocation.in(schema)) {
            boolean isElement = location.pointer().endsWith("/0");
            boolean isProperty = !isElement && !location.pointer().isEmpty();
            if (isProperty) {
                add(VariationKind.NULL, location, location.allows(NODES.nullNode()), NODES.nullNode());
            }
            if (location.isList()) {
                add(VariationKind.EMPTY, location, location.allows(NODES.arrayNode()), NODES.arrayNode());
            }
            if (isProperty) {
                add(VariationKind.ABSENT, location, isOptional(location), MissingNode.getInstance());
            }
            newerValue(location.keywords().path("enum"))
                    .filter(value -> !isElement)
                    .ifPresent(value -> add(VariationKind.NEWER_VALUE, location, isOpenEnum(location, value), value));
            if (location.isObject()) {
                boolean isClosed =
                        location.keywords().path("additionalProperties").equals(BooleanNode.FALSE);
                add(VariationKind.ADDITIONAL_PROPERTY, location, !isClosed, NODES.stringNode("newer than the spec"));
            }
        }
        return List.copyOf(variations);
    }

    private void add(VariationKind kind, BodyLocation location, boolean isLegal, JsonNode value) {
        variations.add(new ContractVariation(
                kind, JsonPath.ofField(location.toString()).replaceAll("\\[\\*]$", ""), isLegal, value));
    }

    /** In a document with projections, a successful response has every property that the request selects. */
    private boolean isOptional(BodyLocation location) {
        boolean isComplete = response.status() < 400 && spec.hasProjections();
        return location.isOptional() && !isComplete;
    }

    /** Returns whether readers must accept a value that is not in the enum. */
    private boolean isOpenEnum(BodyLocation location, JsonNode value) {
        ObjectNode withoutEnum = location.keywords().deepCopy().asObject();
        withoutEnum.remove("enum");
        return schema.source(location.pointer()).get("x-extensible-enum").isPresent()
                && JsonSchema.of(withoutEnum).violations(value).isEmpty();
    }

    private static Optional<JsonNode> newerValue(JsonNode values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.valueStream().allMatch(value -> value.isIntegralNumber() || value.isNull())) {
            return Optional.of(NODES.numberNode(
                    values.valueStream().mapToLong(JsonNode::asLong).max().orElseThrow() + 1));
        }
        return values.valueStream().allMatch(value -> value.isString() || value.isNull())
                ? Optional.of(NEWER_STRING)
                : Optional.empty();
    }
}

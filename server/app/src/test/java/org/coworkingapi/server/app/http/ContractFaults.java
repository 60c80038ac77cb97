package org.coworkingapi.server.app.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates responses that differ from the example of a contract in one detail. */
final class ContractFaults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A fault and the response that contains it. */
    record Fault(String description, ReceivedResponse response) {}

    private final Contract contract;
    private final JsonNode body;
    private final List<Fault> faults = new ArrayList<>();

    private ContractFaults(Contract contract) {
        this.contract = contract;
        this.body = contract.body().deepCopy();
    }

    static ReceivedResponse example(Contract contract) {
        return new ReceivedResponse(
                contract.status(), headers(contract), contract.body().toString());
    }

    /** Returns faults that every contract must detect: another status, and missing or wrong fields. */
    static List<Fault> majorFaults(Contract contract) {
        ContractFaults faults = new ContractFaults(contract);
        faults.faults.add(new Fault(
                "another status",
                new ReceivedResponse(
                        contract.status() + 1,
                        headers(contract),
                        contract.body().toString())));
        for (ObjectNode object : faults.objects()) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                faults.replace(object, name, "wrong", wrongValue(value));
                object.remove(name);
                faults.add(name + " missing");
                object.set(name, value);
            }
        }
        return faults.faults;
    }

    /** Returns faults that a contract can ignore, such as null, another value of the same type and missing headers. */
    static List<Fault> minorFaults(Contract contract) {
        ContractFaults faults = new ContractFaults(contract);
        for (ObjectNode object : faults.objects()) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                faults.replace(object, name, "null", JSON.nullNode());
                faults.replace(object, name, "changed", changedValue(value));
                if (value instanceof ArrayNode list && !list.isEmpty()) {
                    ArrayNode shorter = list.deepCopy();
                    shorter.remove(list.size() - 1);
                    faults.replace(object, name, "shorter", shorter);
                    faults.replace(object, name, "longer", list.deepCopy().add(list.get(0)));
                }
            }
        }
        for (String header : contract.headers().keySet()) {
            Map<String, List<String>> headers = headers(contract);
            headers.remove(header);
            faults.faults.add(new Fault(
                    header + " missing",
                    new ReceivedResponse(
                            contract.status(), headers, contract.body().toString())));
            headers.put(header, List.of("?"));
            faults.faults.add(new Fault(
                    header + " wrong",
                    new ReceivedResponse(
                            contract.status(), headers, contract.body().toString())));
        }
        return faults.faults;
    }

    private void replace(ObjectNode object, String name, String description, JsonNode replacement) {
        JsonNode value = object.replace(name, replacement);
        add(name + ' ' + description);
        object.set(name, value);
    }

    private void add(String description) {
        faults.add(new Fault(description, new ReceivedResponse(contract.status(), headers(contract), body.toString())));
    }

    /** Returns a value that no matcher may accept: an empty string for a string, or a value of another type. */
    private static JsonNode wrongValue(JsonNode value) {
        if (value.isArray()) {
            return JSON.stringNode("?");
        }
        if (value.isString()) {
            return JSON.stringNode(value.asString().isEmpty() ? "?" : "");
        }
        return JSON.arrayNode();
    }

    private static JsonNode changedValue(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> JSON.stringNode(value.asString() + "x");
            case NUMBER -> JSON.numberNode(value.decimalValue().add(BigDecimal.ONE));
            case BOOLEAN -> JSON.booleanNode(!value.asBoolean());
            default -> JSON.arrayNode();
        };
    }

    private List<ObjectNode> objects() {
        return objects(body).toList();
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> nested = node.valueStream().flatMap(ContractFaults::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), nested) : nested;
    }

    private static Map<String, List<String>> headers(Contract contract) {
        Map<String, List<String>> headers = new HashMap<>();
        contract.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }
}

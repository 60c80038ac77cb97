package org.coworkingapi.contract.verification.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/** All facts that a spec allows, and the facts that a response shows. */
final class Facts {

    static final String NULL = "null";
    static final String NOT_NULL = "not null";
    static final String EMPTY = "empty";
    static final String NOT_EMPTY = "not empty";
    private static final String CODE = "$.code";
    private static final String STATUS = "status";
    private static final String ANSWERED = "answered";

    private final Spec spec;
    private final Map<String, Fact> byId = new LinkedHashMap<>();
    private final Map<SharedFact, Fact> sharedFacts = new HashMap<>();

    Facts(Spec spec) {
        this.spec = spec;
        spec.operations()
                .forEach(operation -> operation.responses().values().forEach(response -> {
                    addResponseFacts(operation, response);
                    response.bodies()
                            .values()
                            .forEach(body -> body.schema()
                                    .fields()
                                    .forEach(field -> addFieldFacts(operation, response, body, field)));
                }));
    }

    /**
     * Returns all facts by their ids, in the order of the spec. A shared fact has an id for each operation and status
     * whose errors can contain the property.
     */
    Map<String, Fact> byId() {
        return byId;
    }

    private void addResponseFacts(Operation operation, Response response) {
        List<String> codes =
                response.codes().stream().filter(code -> !code.isEmpty()).toList();
        if (codes.isEmpty()) {
            add(
                    operation,
                    response.status(),
                    STATUS,
                    Fact.FactKind.ANSWER,
                    ANSWERED,
                    response.node().location(),
                    false);
        }
        codes.forEach(code -> add(
                operation,
                response.status(),
                CODE,
                Fact.FactKind.ANSWER,
                code,
                response.node().location(),
                false));
    }

    private void addFieldFacts(Operation operation, Response response, Response.Body body, SchemaField field) {
        String pointer = field.path().substring(1).replace("[*]", "/0").replace('.', '/');
        SourceLocation at = body.schema().location(pointer);
        if (field.nullable()) {
            addFieldFact(operation, response, field, Fact.FactKind.NULLABLE, NULL, at);
            addFieldFact(operation, response, field, Fact.FactKind.NULLABLE, NOT_NULL, at);
        }
        switch (field.type()) {
            case "array" -> {
                if (field.schema().path("minItems").asInt(0) == 0) {
                    addFieldFact(operation, response, field, Fact.FactKind.LIST, EMPTY, at);
                }
                if (field.schema().path("maxItems").asInt(1) > 0) {
                    addFieldFact(operation, response, field, Fact.FactKind.LIST, NOT_EMPTY, at);
                }
            }
            case "boolean" -> {
                addFieldFact(operation, response, field, Fact.FactKind.FLAG, "true", at);
                addFieldFact(operation, response, field, Fact.FactKind.FLAG, "false", at);
            }
            default -> {
                // addResponseFacts already adds the error codes.
                if (response.status() < 400 || !field.path().equals(CODE)) {
                    field.values()
                            .forEach(value -> addFieldFact(operation, response, field, Fact.FactKind.VALUE, value, at));
                }
            }
        }
    }

    /**
     * Adds a fact about a field. Operations usually share the format of their errors, although few of them return its
     * optional properties, so facts about these properties are shared.
     */
    private void addFieldFact(
            Operation operation,
            Response response,
            SchemaField field,
            Fact.FactKind kind,
            String seen,
            SourceLocation at) {
        boolean shared = response.status() >= 400 && !field.required();
        add(operation, response.status(), field.path(), kind, seen, at, shared);
    }

    private void add(
            Operation operation,
            int status,
            String path,
            Fact.FactKind kind,
            String seen,
            SourceLocation at,
            boolean shared) {
        Fact fact = new Fact(operation, status, path, kind, seen, at, shared);
        byId.putIfAbsent(
                fact.id(), shared ? sharedFacts.computeIfAbsent(new SharedFact(path, seen, at), key -> fact) : fact);
    }

    /** The part of a shared fact that does not depend on the operation and the status. */
    private record SharedFact(String path, String seen, SourceLocation at) {}

    /**
     * Returns the ids of the facts that the response to a request shows. The error for an unknown path belongs to no
     * operation, so its code is a fact of each operation that documents the code.
     */
    Set<String> shownFactIds(Request request, ReceivedResponse response) {
        List<Operation> candidates = spec.at(request.path());
        if (candidates.isEmpty()) {
            return codeFactIds(response.status(), response.json().path("code").asString(""));
        }
        Operation operation = spec.operation(request.method().equals("HEAD") ? "GET" : request.method(), request.path())
                .orElse(candidates.get(0));
        return shownFactIds(operation, response.status(), response.json());
    }

    private Set<String> codeFactIds(int status, String code) {
        return spec.operations().stream()
                .map(operation -> Fact.id(operation.id(), status, CODE, code))
                .filter(byId::containsKey)
                .collect(Collectors.toSet());
    }

    /** Returns the ids of the facts that a response of an operation shows. */
    Set<String> shownFactIds(Operation operation, int status, JsonNode body) {
        Set<String> ids = new HashSet<>();
        ids.add(Fact.id(operation.id(), status, STATUS, ANSWERED));
        collect(operation.id(), status, "", body, ids);
        ids.retainAll(byId.keySet());
        return ids;
    }

    private static void collect(String operation, int status, String pointer, JsonNode value, Set<String> ids) {
        String path = JsonPath.ofField(JsonPath.ofPointer(pointer));
        ids.add(Fact.id(operation, status, path, value.isNull() ? NULL : NOT_NULL));
        if (value.isArray()) {
            ids.add(Fact.id(operation, status, path, value.isEmpty() ? EMPTY : NOT_EMPTY));
            for (int i = 0; i < value.size(); i++) {
                collect(operation, status, pointer + '/' + i, value.get(i), ids);
            }
        } else if (value.isValueNode() && !value.isNull()) {
            ids.add(Fact.id(operation, status, path, value.asString()));
        }
        value.forEachEntry(
                (name, child) -> collect(operation, status, pointer + '/' + JsonPointers.escaped(name), child, ids));
    }
}

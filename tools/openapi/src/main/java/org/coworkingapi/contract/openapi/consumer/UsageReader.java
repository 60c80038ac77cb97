package org.coworkingapi.contract.openapi.consumer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Location;

/** Finds the locations that a contract uses. */
final class UsageReader {

    /** Headers that OpenAPI does not describe as parameters. */
    private static final Set<String> PROTOCOL_HEADERS = Set.of("accept", "content-type", "authorization");

    private final ContractCall call;
    private final Set<String> fieldListParameters;
    private final Set<ContractUse> uses = new LinkedHashSet<>();

    private UsageReader(ContractCall call, Set<String> fieldListParameters) {
        this.call = call;
        this.fieldListParameters = fieldListParameters;
    }

    static List<ContractUse> uses(ContractCall call, Set<String> fieldListParameters) {
        UsageReader reader = new UsageReader(call, fieldListParameters);
        if (!call.isUnsupportedMethod()) {
            reader.addRequest(call.contract().given());
        }
        reader.addResponse(call.contract().expected());
        return List.copyOf(reader.uses);
    }

    /** Returns the uses of the response only. */
    static List<ContractUse> responseUses(ContractCall call) {
        UsageReader reader = new UsageReader(call, Set.of());
        reader.addResponse(call.contract().expected());
        return List.copyOf(reader.uses);
    }

    private void addRequest(Contract.ContractRequest request) {
        add(
                Location.OPERATION,
                "",
                request.location(),
                "calls " + call.operation().name());
        for (SentParameter sent : call.sent()) {
            boolean isProtocol =
                    sent.in().equals("header") && PROTOCOL_HEADERS.stream().anyMatch(sent.name()::equalsIgnoreCase);
            if (!isProtocol) {
                add(call.parameter(sent), JsonPath.ROOT, sent.location(), "sends " + sent.in() + ' ' + sent.name());
            }
        }
        Location requestBody = call.requestBody();
        request.body().ifPresent(body -> addBody(body, body.value(), requestBody, JsonPath.ROOT, "sends "));
        request.matched().forEach(match -> add(requestBody, match.path(), match.location(), "sends " + match.path()));
    }

    private void addResponse(Contract.ContractResponse response) {
        add(Location.response(call.status()), "", response.location(), "expects " + response.status());
        Set<String> documented = call.operation().headers(call.status()).keySet();
        for (SentParameter header : response.headers()) {
            if (!header.name().equalsIgnoreCase("Content-Type")) {
                String name = documented.stream()
                        .filter(header.name()::equalsIgnoreCase)
                        .findFirst()
                        .orElse(header.name());
                add(
                        Location.responseHeader(call.status(), name),
                        JsonPath.ROOT,
                        header.location(),
                        "reads header " + header.name());
            }
        }
        Location responseBody = call.responseBody();
        response.body().ifPresent(body -> addBody(body, body.value(), responseBody, JsonPath.ROOT, "reads "));
        response.matched().forEach(match -> add(responseBody, match.path(), match.location(), "reads " + match.path()));
        if (call.contract().expectsSuccess()) {
            call.sent().stream()
                    .filter(sent -> sent.in().equals("query") && fieldListParameters.contains(sent.name()))
                    .forEach(this::addFieldList);
        }
    }

    /** Adds the leaf values only, because they imply the use of their ancestors. */
    private void addBody(ContractBody body, Node value, Location location, String path, String verb) {
        if (value.members().isEmpty() && value.items().isEmpty()) {
            add(location, path, body.location(value), verb + path);
        }
        value.members().forEach((name, member) -> addBody(body, member, location, path + JsonPath.member(name), verb));
        value.items().forEach(item -> addBody(body, item, location, path + JsonPath.ITEM, verb));
    }

    private void addFieldList(SentParameter list) {
        Location responseBody = call.responseBody();
        Optional<SchemaView> view = SchemaView.of(call.operation(), responseBody);
        for (String value : list.values()) {
            for (String field : value.split(",")) {
                List<String> names =
                        Arrays.stream(field.split("\\.")).map(String::strip).toList();
                if (!names.contains("") && !names.isEmpty()) {
                    String path = view.map(root -> root.location(names))
                            .orElseGet(() -> JsonPath.ROOT
                                    + String.join(
                                            "",
                                            names.stream().map(JsonPath::member).toList()));
                    addWithDescendants(
                            responseBody, path, list.location(), list.name() + " selects " + String.join(".", names));
                }
            }
        }
    }

    private void add(Location location, String path, SourceLocation sourceLocation, String description) {
        uses.add(new ContractUse(call, location, path, false, sourceLocation, description));
    }

    private void addWithDescendants(Location location, String path, SourceLocation sourceLocation, String description) {
        uses.add(new ContractUse(call, location, path, true, sourceLocation, description));
    }
}

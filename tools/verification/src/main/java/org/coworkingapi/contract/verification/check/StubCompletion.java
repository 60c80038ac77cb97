package org.coworkingapi.contract.verification.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.contract.verification.variation.VariationsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to generated stubs the parts of a response that the contract omits: required headers, and the other fields of an
 * error. The values are the examples of the spec. Replaces the random ids of the stubs, so that two builds generate
 * equal stubs. Writes the variations of the responses to {@code variations.json} beside the folder {@code mappings}.
 */
public final class StubCompletion {

    private final Spec spec;
    private final Contracts contracts;

    public StubCompletion(Spec spec, Contracts contracts) {
        this.spec = spec;
        this.contracts = contracts;
    }

    /**
     * Completes the stubs in place.
     *
     * @param folder the folder with WireMock mappings whose paths end with
     *     {@code mappings/<consumer>/<operation>/<case>.json}
     * @return the changed files
     */
    public List<Path> complete(Path folder) {
        Map<String, List<Path>> stubs = StubFiles.in(folder);
        List<Path> changed = new ArrayList<>(contracts.contracts().stream()
                .flatMap(contract -> stubs.getOrDefault(contract.toString(), List.of()).stream()
                        .filter(stub -> complete(contract, stub)))
                .toList());
        String variations = VariationsFile.content(spec, contracts);
        StubFiles.roots(folder).stream()
                .map(root -> root.resolve(VariationsFile.NAME))
                .filter(file -> writeIfChanged(file, variations))
                .forEach(changed::add);
        return changed;
    }

    private static boolean writeIfChanged(Path file, String content) {
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(content)) {
                return false;
            }
            Files.writeString(file, content);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean complete(Contract contract, Path stub) {
        Optional<Response> documented = spec.operationOf(contract.operationFolder())
                .flatMap(operation -> operation.responseTo(contract.status()));
        try {
            String text = Files.readString(stub);
            ObjectNode mapping = JsonMapper.shared().readTree(text).asObject();
            ObjectNode original = mapping.deepCopy();
            String id = UUID.nameUUIDFromBytes(contract.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
            mapping.put("id", id).put("uuid", id);
            documented.ifPresent(response -> {
                addHeaders(response, mapping.withObject("/response"));
                addFields(response, contract, mapping.withObject("/response"));
            });
            if (mapping.equals(original)) {
                return false;
            }
            Files.writeString(stub, mapping.toPrettyString());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addHeaders(Response documented, ObjectNode response) {
        documented.headers().forEach((name, header) -> {
            Optional<String> example = header.node().get("example").map(Node::text);
            boolean isPresent =
                    response.path("headers").propertyNames().stream().anyMatch(name::equalsIgnoreCase);
            if (header.required() && example.isPresent() && !isPresent) {
                response.withObject("/headers").put(name, example.get());
            }
        });
    }

    private static void addFields(Response documented, Contract contract, ObjectNode response) {
        JsonNode stubbed = new ReceivedResponse(contract.status(), Map.of(), StubMapping.body(response)).json();
        documented.examples().stream()
                .filter(example -> !contract.code().isEmpty() && example.code().equals(contract.code()))
                .findFirst()
                .filter(example -> stubbed.isObject())
                .map(example -> example.value().deepCopy().asObject().setAll(stubbed.asObject()))
                .filter(completed -> !completed.equals(stubbed))
                .ifPresent(completed ->
                        response.remove(List.of("jsonBody", "base64Body")).put("body", completed.toString()));
    }
}

package org.coworkingapi.contract.openapi.consumer;

import static org.coworkingapi.contract.openapi.consumer.ContractReader.invalid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of contracts: YAML values, strings, external files, and multipart forms. */
final class ContractBodyReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContractBodyReader() {}

    static Optional<ContractBody> body(Node part, String contentType) {
        Optional<Node> file = part.get("bodyFromFile");
        if (file.isPresent()) {
            return fromFile(file.get());
        }
        Optional<Node> multipart = part.get("multipart");
        if (multipart.isPresent()) {
            return Optional.of(fromMultipart(multipart.get()));
        }
        return part.get("body")
                .map(body -> body.isText()
                        ? fromText(body, Contract.mediaType(contentType))
                        : new ContractBody(body, Optional.empty()));
    }

    private static Optional<ContractBody> fromFile(Node name) {
        Path path = name.file().resolveSibling(name.text());
        if (!Files.isRegularFile(path)) {
            throw invalid(name, "The file '" + name.text() + "' in 'bodyFromFile' does not exist");
        }
        return name.text().endsWith(".json")
                ? Optional.of(new ContractBody(NodeReader.read(path), Optional.empty()))
                : Optional.empty();
    }

    private static ContractBody fromText(Node body, String mediaType) {
        if (mediaType.equals("application/x-www-form-urlencoded")) {
            ObjectNode form = JSON.createObjectNode();
            for (String pair : body.text().split("&")) {
                String[] parts = pair.split("=", 2);
                form.put(parts[0], parts.length == 1 ? "" : parts[1]);
            }
            return parse(body, form.toString());
        }
        if (body.text().strip().matches("(?s)[{\\[].*")) {
            try {
                return parse(body, body.text());
            } catch (BadInputException notJson) {
                return new ContractBody(body, Optional.empty());
            }
        }
        return new ContractBody(body, Optional.empty());
    }

    /** Reads a multipart form, in which {@code params} are fields and {@code named} are files. */
    private static ContractBody fromMultipart(Node multipart) {
        List<String> names = new ArrayList<>(multipart
                .get("params")
                .map(Node::members)
                .map(map -> map.keySet())
                .orElseGet(Set::of));
        multipart.get("named").ifPresent(named -> named.items().forEach(file -> names.add(file.text("paramName"))));
        ObjectNode form = JSON.createObjectNode();
        names.forEach(name -> form.put(
                name, multipart.get("params").map(params -> params.text(name)).orElse("")));
        return parse(multipart, form.toString());
    }

    private static ContractBody parse(Node at, String json) {
        return new ContractBody(NodeReader.of(at.file(), json), Optional.of(at.location()));
    }
}

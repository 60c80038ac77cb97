package org.coworkingapi.contract.openapi.consumer;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;

/** Recognizes contracts in formats that cannot be read: Spring Cloud Contract code, Pact and WireMock files. */
final class OtherContractFormats {

    private OtherContractFormats() {}

    /** Returns whether a file that is not YAML is a contract in another format. */
    static boolean isContract(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("(?s).*\\.(groovy|java|kts?)") || (name.endsWith(".json") && isJsonContract(file));
    }

    /** Returns whether a JSON file is a contract. A file with errors counts as a contract, because it may be one. */
    private static boolean isJsonContract(Path file) {
        try {
            Node root = NodeReader.read(file);
            return Stream.concat(Stream.of(root), root.items().stream())
                    .anyMatch(value -> isPact(value) || isStubMapping(value));
        } catch (BadInputException invalid) {
            return true;
        }
    }

    private static boolean isPact(Node value) {
        return has(value, "consumer")
                && has(value, "provider")
                && (has(value, "interactions") || has(value, "messages"));
    }

    private static boolean isStubMapping(Node value) {
        return has(value, "mappings") || (has(value, "request") && has(value, "response"));
    }

    private static boolean has(Node value, String name) {
        return value.get(name).isPresent();
    }
}

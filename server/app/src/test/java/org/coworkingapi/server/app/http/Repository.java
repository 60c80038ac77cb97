package org.coworkingapi.server.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Spec;
import tools.jackson.databind.JsonNode;

/** The spec and the contracts of this repository. */
final class Repository {

    static final Path ROOT = Path.of("../..");
    /** The spec, with its path relative to the repository so that findings show that path. */
    static final Spec SPEC =
            Spec.of(SourceFile.of(Path.of("api/openapi.yaml"), content(ROOT.resolve("api/openapi.yaml"))));

    static final Contracts CONTRACTS = Contracts.read(ROOT.resolve("contracts"));

    private Repository() {}

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the body of a named example of the spec. */
    static JsonNode example(String name) {
        return SPEC.file().at("/components/examples/" + name + "/value");
    }

    static SymbolicToken token(String name) {
        SymbolicToken token = CONTRACTS.tokens().get(name);
        if (token == null) {
            throw new AssertionError("contracts/fixture/tokens.json has no token '" + name + "'; it has "
                    + CONTRACTS.tokens().keySet());
        }
        return token;
    }
}

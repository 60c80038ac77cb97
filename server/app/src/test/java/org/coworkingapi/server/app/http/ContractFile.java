package org.coworkingapi.server.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A contract as its consumer wrote it. */
record ContractFile(Path file, JsonNode yaml) {

    static final Path FOLDER = Path.of("../../contracts");

    static List<ContractFile> all() {
        return children(FOLDER).filter(folder -> !folder.endsWith("fixture"))
                .flatMap(ContractFile::children)
                .flatMap(ContractFile::children)
                .filter(file -> file.toString().endsWith(".yaml"))
                .map(file -> new ContractFile(file, yaml(file)))
                .toList();
    }

    static JsonNode yaml(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            // Through text, so that numbers have the types that a parsed answer gives them.
            return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(new Yaml().load(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
        }
    }

    static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String consumer() {
        return operationFolder().getParent().getFileName().toString();
    }

    /** The operation's id, in kebab-case. */
    String operation() {
        return operationFolder().getFileName().toString();
    }

    String name() {
        return file.getFileName().toString().replace(".yaml", "");
    }

    int status() {
        return yaml.at("/response/status").asInt();
    }

    JsonNode body() {
        return yaml.at("/response/body");
    }

    /** The error code; empty for a good answer. */
    String code() {
        return body().path("code").asString("");
    }

    private Path operationFolder() {
        return file.getParent();
    }

    @Override
    public String toString() {
        return consumer() + '/' + operation() + '/' + name();
    }
}

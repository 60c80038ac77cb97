package org.coworkingapi.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contracts in the stubs artifact, and the stubs that were made from them. */
final class Stubs {

    private static final String ARTIFACT = "META-INF/org.coworkingapi/coworking-api-server-app/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private Stubs() {
    }

    /** Every contract, whoever wrote it. */
    static List<Contract> contracts() {
        return read("contracts", root -> files(root, ".yaml", ".yml").flatMap(file -> contracts(root, file)).toList());
    }

    /** The mappings of one consumer's stubs. */
    static List<String> mappings(String consumer) {
        return read("mappings", root -> files(root.resolve(consumer), ".json").map(Stubs::text).toList());
    }

    private static Stream<Contract> contracts(Path root, Path file) {
        Path path = root.relativize(file);
        return YAML.readerFor(JsonNode.class).<JsonNode>readValues(text(file)).readAll().stream()
            .filter(contract -> contract.has("request"))
            .map(contract -> new Contract(
                path.getName(0).toString(),
                path.getName(1).toString(),
                contract.path("name").stringValue(file.getFileName().toString()),
                contract.get("request"),
                contract.get("response")));
    }

    private static Stream<Path> files(Path folder, String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String folder, Function<Path, T> reader) {
        URL artifact = Stubs.class.getClassLoader().getResource(ARTIFACT);
        if (artifact == null) {
            throw new IllegalStateException("The stubs artifact of the server is not on the class path.");
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create(artifact.toString().replaceFirst("!.*", "")), Map.of());
                Stream<Path> versions = Files.list(jar.getPath(ARTIFACT))) {
            return reader.apply(versions.findFirst().orElseThrow().resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

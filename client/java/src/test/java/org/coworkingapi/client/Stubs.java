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
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contracts;

/** The contracts of this repository and their stubs, from the artifact that consumers use. */
final class Stubs {

    static final Contracts CONTRACTS = Contracts.read(Path.of("../../contracts"));

    private static final String ARTIFACT = "META-INF/org.coworkingapi/coworking-api-server-app/";
    private static final List<Stub> STUBS = read();

    private Stubs() {}

    /**
     * A mapping file of WireMock.
     *
     * @param path the path of the contract, without a file extension
     * @param text the mapping
     */
    record Stub(String path, String text) {}

    /** Returns the stubs of one consumer. */
    static List<Stub> of(String consumer) {
        return STUBS.stream()
                .filter(stub -> stub.path().startsWith(consumer + "/"))
                .toList();
    }

    private static List<Stub> read() {
        URL artifact = Stubs.class.getClassLoader().getResource(ARTIFACT);
        if (artifact == null) {
            throw new IllegalStateException(
                    "The stubs artifact of the server is not on the class path; build server/app first.");
        }
        try (FileSystem jar =
                        FileSystems.newFileSystem(URI.create(artifact.toString().replaceFirst("!.*", "")), Map.of());
                Stream<Path> versions = Files.list(jar.getPath(ARTIFACT))) {
            Path mappings = versions.findFirst().orElseThrow().resolve("mappings");
            try (Stream<Path> files = Files.walk(mappings)) {
                return files.filter(Files::isRegularFile)
                        .sorted()
                        .map(file -> stub(mappings, file))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stub stub(Path mappings, Path file) {
        try {
            return new Stub(mappings.relativize(file).toString().replaceFirst("\\.json$", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

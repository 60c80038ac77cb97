package org.coworkingapi.contract.tests;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled main and test classes of all modules. */
final class CompiledModules implements LocationProvider {

    private static final Path ROOT = Path.of("../..");

    /** Returns whether the server and the client are compiled in addition to the tools. */
    static boolean isWholeBuild() {
        return Stream.of("server/app", "client/java", "client/java-test")
                .allMatch(module -> Files.exists(ROOT.resolve(module).resolve("target/test-classes")));
    }

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Stream.of("tools", "server", "client")
                .flatMap(folder -> modules(ROOT.resolve(folder)))
                .flatMap(module ->
                        Stream.of("target/classes", "target/test-classes").map(module::resolve))
                .filter(Files::exists)
                .map(Location::of)
                .collect(Collectors.toSet());
    }

    private static Stream<Path> modules(Path folder) {
        try (Stream<Path> modules = Files.list(folder)) {
            return modules.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

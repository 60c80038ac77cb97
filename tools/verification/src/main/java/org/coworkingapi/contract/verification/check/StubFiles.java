package org.coworkingapi.contract.verification.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the stubs of contracts in a folder. */
final class StubFiles {

    private static final Pattern MAPPING = Pattern.compile(".*/mappings/(.+)\\.json");

    private StubFiles() {}

    /** Returns the stubs by their path below {@code mappings}, without the file extension. */
    static Map<String, List<Path>> in(Path folder) {
        Map<String, List<Path>> stubs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
            files.map(file -> MAPPING.matcher(withSlashes(file)))
                    .filter(Matcher::matches)
                    .sorted(Comparator.comparing(Matcher::group))
                    .forEach(file -> stubs.computeIfAbsent(file.group(1), key -> new ArrayList<>())
                            .add(Path.of(file.group())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stubs;
    }

    /** Returns the folders that contain a folder {@code mappings} with stubs, sorted. */
    static Set<Path> roots(Path folder) {
        Set<Path> roots = new TreeSet<>();
        in(folder).values().stream().flatMap(List::stream).forEach(stub -> {
            String path = withSlashes(stub);
            roots.add(Path.of(path.substring(0, path.lastIndexOf("/mappings/"))));
        });
        return roots;
    }

    static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}

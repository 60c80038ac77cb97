package org.coworkingapi.contract.verification.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Spec;

/**
 * The inputs of a report. Their digests identify the checked files.
 *
 * @param root the root of the repository; file names in reports are relative to it
 * @param version the version of the tools
 * @param digests the SHA-256 digests by the path of the input
 * @param consumers the consumers with a readable {@code consumer.yaml}, by the names of their folders
 */
public record ReportInputs(Path root, String version, Map<String, String> digests, Map<String, Consumer> consumers) {

    public ReportInputs {
        digests = new TreeMap<>(digests);
        consumers = new TreeMap<>(consumers);
    }

    public static ReportInputs of(Path root, String version, Spec spec, Contracts contracts) {
        Map<String, Consumer> consumers = new TreeMap<>();
        contracts.consumers().forEach((name, file) -> {
            if (file.node().isObject()) {
                consumers.put(name, Consumer.of(file));
            }
        });
        ReportInputs withoutDigests = new ReportInputs(root, version, Map.of(), consumers);
        return new ReportInputs(
                root,
                version,
                Map.of(
                        withoutDigests.relative(spec.file().path()),
                                FileDigest.of(spec.file().path()),
                        withoutDigests.relative(contracts.folder()), FileDigest.of(root, contracts.folder())),
                consumers);
    }

    /** Returns a path relative to the root, with slashes, or the unchanged path if it is not below the root. */
    public String relative(Path file) {
        Path from = root.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return (to.startsWith(from) ? from.relativize(to) : file).toString().replace('\\', '/');
    }

    Optional<Consumer> consumer(String name) {
        return Optional.ofNullable(consumers.get(name));
    }

    /** Returns one line with the paths and shortened digests of the inputs. */
    String digestLine() {
        List<String> parts = digests.entrySet().stream()
                .map(entry -> entry.getKey() + " sha256:" + entry.getValue().substring(0, 12))
                .toList();
        return String.join(", ", parts);
    }
}

package org.coworkingapi.contract.tests.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.run.JdkHttpTransport;
import org.coworkingapi.contract.verification.run.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that the verification finds faults in a server. The author of the faults did not know the verification. The
 * first run of the verification found 16 of the 20 faults and missed the faults 01, 02, 03 and 11.
 */
class SeededFaultsTest {

    private static final Path FAULTS = ParcelApi.FOLDER.resolve("faults");
    private static final Verification VERIFICATION = new Verification(ParcelApi.SPEC, ParcelApi.CONTRACTS);

    @TempDir
    private Path folder;

    @Test
    void all_20_faults_are_found() throws IOException, ReflectiveOperationException {
        Map<String, String> missed = new TreeMap<>();
        List<Path> files = files();
        for (Path file : files) {
            Patch patch = new Patch(Files.readString(file));
            if (firstFinding(patch, Files.createDirectory(folder.resolve("" + file.getFileName())))
                    .isEmpty()) {
                missed.put("" + file.getFileName(), patch.description());
            }
        }

        assertThat(files).hasSize(20);
        assertThat(missed).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FAULTS)) {
            return files.sorted().toList();
        }
    }

    private static Optional<Finding> firstFinding(Patch patch, Path classes)
            throws IOException, ReflectiveOperationException {
        HttpServer server = ParcelApi.start(patch.applyTo(ParcelApi.serverSource()), classes);
        try {
            JdkHttpTransport transport = ParcelApi.transport(server);
            return Stream.concat(
                            ParcelApi.CONTRACTS.contracts().stream()
                                    .map(contract -> VERIFICATION.run(contract, transport)),
                            VERIFICATION.cases().cases().stream()
                                    .map(testCase -> VERIFICATION.run(testCase, transport)))
                    .map(CheckOutcome::findings)
                    .flatMap(List::stream)
                    .findFirst();
        } finally {
            server.stop(0);
        }
    }
}

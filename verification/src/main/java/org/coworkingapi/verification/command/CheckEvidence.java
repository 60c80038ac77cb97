package org.coworkingapi.verification.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.coworkingapi.verification.contract.Contracts;
import org.coworkingapi.verification.contract.Usage;
import org.coworkingapi.verification.document.SourceFile;
import org.coworkingapi.verification.evidence.Evidence;
import org.coworkingapi.verification.evidence.EvidenceCheck;
import org.coworkingapi.verification.report.Coverage;
import org.coworkingapi.verification.report.Inputs;
import org.coworkingapi.verification.report.Reports;
import org.coworkingapi.verification.spec.Spec;

/** Fails unless contracts and server tests together showed everything that the spec promises, or a waiver says why not. */
public final class CheckEvidence {

    private static final String WAIVERS = "verification/waivers.yaml";
    private static final String REPORTS = "verification/target/verification";

    private CheckEvidence() {}

    /** @param arguments the repository's folder, then the logs of the tests */
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("CheckEvidence <folder of the repository> <evidence log>...");
        }
        List<Path> logs = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        run(Path.of(arguments[0]), logs, Clock.systemUTC(), System.out);
    }

    /** @throws IllegalStateException if there is a finding, after all have been printed */
    static void run(Path repository, List<Path> logs, Clock clock, PrintStream out) {
        logs.stream().filter(log -> !Files.isRegularFile(log)).findFirst().ifPresent(log -> {
            throw new IllegalStateException("There is no evidence in " + log + "; run all tests of the server first.");
        });
        Path root = shortest(repository);
        Spec spec = Spec.read(root.resolve("api/openapi.yaml"));
        Contracts contracts = Contracts.read(root.resolve("contracts"));
        Path file = root.resolve(WAIVERS);
        SourceFile waivers = Files.exists(file) ? SourceFile.read(file) : SourceFile.of(file, "[]");
        Evidence evidence = Evidence.of(spec, contracts, logs);
        // Over the page that Check wrote before there were tests to tell of.
        new Reports(root.resolve(REPORTS)).write(Inputs.of(root, System.getProperty("verification.version", ""), spec, contracts),
                new Coverage(spec, contracts, evidence));
        EvidenceCheck check = new EvidenceCheck(spec, Usage.of(contracts), evidence, waivers, clock);
        check.findings().forEach(out::println);
        out.println(check.summary());
        if (!check.findings().isEmpty()) {
            int count = check.findings().size();
            throw new IllegalStateException(count + (count == 1 ? " finding" : " findings") + " about evidence, listed above.");
        }
    }

    /** As seen from where the command runs, so that a terminal and an editor can follow the findings. */
    private static Path shortest(Path folder) {
        return Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath().normalize());
    }
}

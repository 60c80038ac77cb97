package org.coworkingapi.contract.verification.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.StubCheck;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.evidence.EvidenceCheck;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.report.ConsoleReport;
import org.coworkingapi.contract.verification.report.Coverage;
import org.coworkingapi.contract.verification.report.Inputs;
import org.coworkingapi.contract.verification.report.Reports;

/**
 * Holds the stubs that were made against contracts and spec, and asks for evidence: contracts and server tests together showed
 * everything that the spec promises, or a waiver says why not.
 */
public final class CheckAfterTests {

    private static final String WAIVERS = "api/waivers.yaml";

    private final Path root;
    private final String version;
    private final Clock clock;

    CheckAfterTests(Path root, String version, Clock clock) {
        this.root = root;
        this.version = version;
        this.clock = clock;
    }

    /** @param arguments the repository's folder, that of the stubs, that for the reports, and the log of the server's tests */
    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("CheckAfterTests <repository> <stubs> <reports> <evidence log>");
        }
        new CheckAfterTests(Path.of(arguments[0]), System.getProperty("verification.version", ""), Clock.systemUTC()).run(
                Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** @throws FindingsException if something does not agree, or was not seen */
    void run(Path stubs, Path reports, Path log, PrintStream out) {
        Reports files = new Reports(reports);
        files.clear();
        if (!Files.isRegularFile(log)) {
            throw new IllegalStateException("There is no evidence in " + log + "; run all tests of the server first.");
        }
        Spec spec = Spec.read(root.resolve("api/openapi.yaml"));
        Contracts contracts = Contracts.read(root.resolve("contracts"));
        Inputs inputs = Inputs.of(root, version, spec, contracts);
        Evidence seen = Evidence.of(spec, contracts, List.of(log));
        EvidenceCheck evidence = new EvidenceCheck(spec, Usage.of(spec, contracts), seen, waivers(), clock);
        List<Outcome> outcomes = new ArrayList<>();
        new StubCheck(spec, contracts).outcomes(stubs).forEach(outcome -> outcomes.add(
                new Outcome("stubs", outcome.suite() + '/' + outcome.name(), outcome.operation(), outcome.findings(), outcome.notRun())));
        outcomes.add(Outcome.of("evidence", evidence.summary(), "", evidence.findings()));
        files.write(inputs, outcomes);
        files.write(inputs, new Coverage(spec, contracts, seen));
        out.print(new ConsoleReport(inputs).of(outcomes));
        out.println(evidence.summary());
        out.flush();
        long findings = outcomes.stream().mapToLong(outcome -> outcome.findings().size()).sum();
        if (findings > 0) {
            throw new FindingsException(findings, inputs.relative(reports.resolve("report.txt")));
        }
    }

    private SourceFile waivers() {
        Path file = root.resolve(WAIVERS);
        return Files.exists(file) ? SourceFile.read(file) : SourceFile.of(file, "[]");
    }
}

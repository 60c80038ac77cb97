package org.coworkingapi.contract.verification.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.ContractCheck;
import org.coworkingapi.contract.verification.check.ExampleCheck;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.report.ConsoleReport;
import org.coworkingapi.contract.verification.report.Coverage;
import org.coworkingapi.contract.verification.report.Inputs;
import org.coworkingapi.contract.verification.report.Reports;

/** Holds contracts and examples against the spec before any server runs. */
public final class Check {

    private final Path root;
    private final String version;

    /** @param root of the repository: files are named relative to it */
    Check(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    /**
     * Runs the check; its parameters are system properties: {@code verification.root}, {@code .spec}, {@code .contracts},
     * {@code .reports} and {@code .version}. It throws rather than exits, because a build runs it in its own process.
     */
    public static void main(String[] args) {
        Path root = Path.of(System.getProperty("verification.root", ".")).toAbsolutePath().normalize();
        new Check(root, System.getProperty("verification.version", "")).run(
                root.resolve(System.getProperty("verification.spec", "api/openapi.yaml")),
                root.resolve(System.getProperty("verification.contracts", "contracts")),
                root.resolve(System.getProperty("verification.reports", "tools/verification/target/verification")),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** @throws FindingsException if something does not agree */
    void run(Path specFile, Path contractFolder, Path reports, PrintStream out) {
        Reports files = new Reports(reports);
        files.clear();
        Spec spec = Spec.read(specFile);
        Contracts contracts = Contracts.read(contractFolder);
        Inputs inputs = Inputs.of(root, version, spec, contracts);
        List<Outcome> outcomes = outcomes(spec, contracts);
        files.write(inputs, outcomes);
        files.write(inputs, new Coverage(spec, contracts, Evidence.of(spec, contracts, List.of())));
        out.print(new ConsoleReport(inputs).of(outcomes));
        out.flush();
        long findings = outcomes.stream().mapToLong(outcome -> outcome.findings().size()).sum();
        if (findings > 0) {
            throw new FindingsException(findings, inputs.relative(reports.resolve("report.txt")));
        }
    }

    /** Each check adds its own. */
    private static List<Outcome> outcomes(Spec spec, Contracts contracts) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.addAll(new ContractCheck(spec, contracts).outcomes());
        outcomes.addAll(new ExampleCheck(spec).outcomes());
        return outcomes;
    }
}

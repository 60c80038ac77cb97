package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.evidence.EvidenceCheck;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.report.ReportInputs;
import org.coworkingapi.contract.verification.report.ResponseCoverage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports which consumers read each field, and which documented values the tests of a server observed. */
@Command(
        name = "coverage",
        description = {
            "Report which consumers read each response field, and which documented values the server tests observed.",
            "With --evidence, each value that no test observed is a finding, unless it has a waiver."
        },
        footer = {
            "  contract coverage api/openapi.yaml --contracts contracts \\",
            "           --evidence target/evidence.log --reports target/coverage"
        })
final class CoverageCommand implements Callable<Integer> {

    private static final String WAIVERS = "waivers.yaml";

    private final Console console;

    @Mixin
    private CheckInputs inputs;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "Log of the values that the server tests observed, written by EvidenceLog. Can be repeated.")
    private List<Path> evidence = List.of();

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description =
                    "File with the values that need not be observed. Default: waivers.yaml next to SPEC, if it exists.")
    private @Nullable Path waivers;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "Date to compare with the end dates of waivers, such as 2027-01-31. Default: today in UTC.")
    private @Nullable LocalDate today;

    CoverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        inputs.deleteOldReports(console);
        List<Path> logs = evidence.stream().map(console::resolve).toList();
        logs.stream().filter(log -> !Files.isRegularFile(log)).findFirst().ifPresent(log -> {
            throw new BadInputException(log, 1, "The evidence log does not exist; run all tests of the server first.");
        });
        Spec spec = inputs.spec(console);
        Contracts contracts = inputs.contracts(console);
        ReportInputs reportInputs = inputs.reportInputs(console, spec, contracts);
        Evidence observed = Evidence.of(spec, contracts, logs);
        List<CheckOutcome> outcomes = List.of();
        if (!logs.isEmpty()) {
            EvidenceCheck check = new EvidenceCheck(Usage.of(spec, contracts), observed, waivers(), clock());
            outcomes = List.of(CheckOutcome.of("evidence", check.summary(), "", check.findings()));
            inputs.report(console, reportInputs, outcomes);
            console.out().println(check.summary());
        }
        inputs.writeCoveragePage(console, reportInputs, new ResponseCoverage(spec, contracts, observed));
        return CheckInputs.hasFindings(outcomes) ? ExitCode.VIOLATIONS : ExitCode.SUCCESS;
    }

    private SourceFile waivers() {
        if (waivers != null) {
            return SourceFile.read(console.resolve(waivers));
        }
        DocumentSource file = inputs.specSource(console).sibling(WAIVERS);
        return file.exists() ? SourceFile.of(NodeReader.read(file)) : SourceFile.of(file.path(), "[]");
    }

    private Clock clock() {
        return today == null
                ? Clock.systemUTC()
                : Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}

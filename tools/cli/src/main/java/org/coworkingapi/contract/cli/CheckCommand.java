package org.coworkingapi.contract.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.ContractCheck;
import org.coworkingapi.contract.verification.check.ExampleCheck;
import org.coworkingapi.contract.verification.check.StubCheck;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.run.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks contracts, examples and stubs against a document. */
@Command(
        name = "check",
        description = "Check contracts, examples and stubs against an OpenAPI document. No server is needed.",
        footer = "  contract check api/openapi.yaml --contracts contracts")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CheckInputs inputs;

    @Option(
            names = "--stubs",
            paramLabel = "DIR",
            description = "Check the WireMock stubs in this folder instead of the contracts and examples.")
    private @Nullable Path stubs;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        inputs.deleteOldReports(console);
        Spec spec = inputs.spec(console);
        Contracts contracts = inputs.contracts(console);
        List<CheckOutcome> outcomes =
                stubs == null ? checkContracts(spec, contracts) : checkStubs(spec, contracts, console.resolve(stubs));
        inputs.report(console, inputs.reportInputs(console, spec, contracts), outcomes);
        return CheckInputs.hasFindings(outcomes) ? ExitCode.VIOLATIONS : ExitCode.SUCCESS;
    }

    private static List<CheckOutcome> checkContracts(Spec spec, Contracts contracts) {
        List<CheckOutcome> outcomes = new ArrayList<>(new ContractCheck(spec, contracts).outcomes());
        outcomes.addAll(new ExampleCheck(spec).outcomes());
        outcomes.add(new Verification(spec, contracts).derivation());
        return outcomes;
    }

    private static List<CheckOutcome> checkStubs(Spec spec, Contracts contracts, Path folder) {
        return new StubCheck(spec, contracts)
                .outcomes(folder).stream()
                        .map(outcome -> new CheckOutcome(
                                "stubs",
                                outcome.suite() + '/' + outcome.name(),
                                outcome.operation(),
                                outcome.findings(),
                                outcome.notRun()))
                        .toList();
    }
}

package org.coworkingapi.contract.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.run.JdkHttpTransport;
import org.coworkingapi.contract.verification.run.Tokens;
import org.coworkingapi.contract.verification.run.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies a running server. */
@Command(
        name = "verify",
        description = {
            "Sends a running server the requests of all contracts, and those that follow from the document, and checks its responses.",
            "",
            "Example: contract verify api/openapi.yaml --contracts contracts --url https://host/path --tokens tokens.json --ready-only"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CheckInputs files;

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "The server, with the path before that of the API, if there is one.")
    private URI url;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description =
                    "Real tokens by the names in fixture/tokens.json, as a JSON object. Without: the names are sent as tokens.")
    private @Nullable Path tokens;

    @Option(
            names = "--state-url",
            paramLabel = "URL",
            description =
                    "Where the server is brought into a state. Without: contracts that presume a state are not run.")
    private @Nullable URI stateUrl;

    @Option(names = "--ready-only", description = "It is no failure that contracts that presume a state are not run.")
    private boolean isReadyOnly;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "For each response, from 1 to 9999. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (isReadyOnly && stateUrl != null) {
            throw new OptionException("--ready-only and --state-url contradict each other; leave one out.");
        }
        if (timeout < 1 || timeout > 9999) {
            throw new OptionException("--timeout is " + timeout + "; it must be a number of seconds from 1 to 9999.");
        }
        files.clear(console);
        Spec spec = files.spec(console);
        Contracts contracts = files.contracts(console);
        Verification verification = new Verification(spec, contracts);
        Tokens known = tokens(contracts, verification);
        ServerReachability.check(url);
        List<CheckOutcome> outcomes =
                verification.run(new JdkHttpTransport(url, known, Optional.ofNullable(stateUrl), Duration.ofSeconds(timeout)));
        files.report(console, files.inputs(console, spec, contracts), outcomes);
        boolean isIncomplete =
                outcomes.stream().anyMatch(outcome -> outcome.notRun().isPresent()) && !isReadyOnly;
        if (isIncomplete) {
            console.out()
                    .println(
                            "Not everything was run: give --state-url, or say with --ready-only that this is intended.");
        }
        boolean isRed = CheckInputs.hasFindings(outcomes);
        if (isRed && tokens == null) {
            console.out()
                    .println("The names of tokens were sent as tokens; a server that takes no names needs --tokens.");
        }
        console.out().flush();
        return isRed || isIncomplete ? ExitCode.VIOLATIONS : ExitCode.SUCCESS;
    }

    private Tokens tokens(Contracts contracts, Verification verification) {
        if (tokens == null) {
            return Tokens.names(contracts.tokens());
        }
        Path file = console.resolve(tokens);
        Tokens known = Tokens.of(contracts.tokens(), TokenFile.read(file));
        List<Request> sent = verification.requests().stream()
                .filter(request -> stateUrl != null || known.presumesReady(request.token()))
                .toList();
        List<String> missing = known.missing(sent);
        if (!missing.isEmpty()) {
            throw new OptionException(console.shown(file) + " lacks a token for " + String.join(", ", missing)
                    + "; contracts/fixture/tokens.json says which each is.");
        }
        return known;
    }
}

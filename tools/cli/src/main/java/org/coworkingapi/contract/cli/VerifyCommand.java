package org.coworkingapi.contract.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.run.JdkHttpTransport;
import org.coworkingapi.contract.verification.run.Tokens;
import org.coworkingapi.contract.verification.run.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends requests to a running server, and checks its responses. */
@Command(
        name = "verify",
        description = "Verify a running server: send the requests of all contracts, "
                + "send further requests derived from the document, and check the responses.",
        footer = {
            "  contract verify api/openapi.yaml --contracts contracts --url https://host/path \\",
            "           --tokens tokens.json --ready-only"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CheckInputs inputs;

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "Base URL of the server, with the path prefix of the API, if any.")
    private URI url;

    @Option(
            names = "--consumer",
            paramLabel = "NAME",
            description = "Run only the contracts of this consumer. Default: all contracts, and the derived requests.")
    private @Nullable String consumer;

    @Option(
            names = "--tokens",
            paramLabel = "FILE|URL",
            description =
                    "JSON object that maps the token names of fixture/tokens.json to real tokens. Default: the names are sent as tokens.")
    private @Nullable String tokens;

    @Option(
            names = "--state-url",
            paramLabel = "URL",
            description =
                    "URL that sets the state of the server and restores its data. Without it, requests that require a state or change data are not sent.")
    private @Nullable URI stateUrl;

    @Option(
            names = "--ready-only",
            description =
                    "Send only requests that require the state 'ready' and change no data. Unsent requests are not failures.")
    private boolean isReadyOnly;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Time limit for each response, from 1 to 9999. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (isReadyOnly && stateUrl != null) {
            throw new OptionException("--ready-only and --state-url cannot be used together; remove one of them.");
        }
        if (timeout < 1 || timeout > 9999) {
            throw new OptionException("--timeout is " + timeout + "; it must be from 1 to 9999 seconds.");
        }
        inputs.deleteOldReports(console);
        Spec spec = inputs.spec(console);
        Contracts contracts = inputs.contracts(console);
        checkConsumer(contracts);
        Verification verification = new Verification(spec, contracts);
        ServerReachability.check(url);
        HttpTransport transport = new JdkHttpTransport(
                url,
                tokens(contracts, requests(contracts, verification)),
                Optional.ofNullable(stateUrl),
                Duration.ofSeconds(timeout));
        List<CheckOutcome> outcomes =
                consumer == null ? verification.run(transport) : verification.run(consumer, transport);
        inputs.report(console, inputs.reportInputs(console, spec, contracts), outcomes);
        long notRun = outcomes.stream()
                .filter(outcome -> outcome.notRun().isPresent())
                .count();
        // Skipped cases do not count, because they have no request. The option --state-url would not change this.
        int skipped = consumer == null ? verification.cases().skipped().size() : 0;
        boolean isIncomplete = notRun > skipped && !isReadyOnly;
        if (isIncomplete) {
            console.out()
                    .println(
                            "Some requests were not sent; use --state-url to send them, or --ready-only to skip them.");
        }
        boolean hasFindings = CheckInputs.hasFindings(outcomes);
        if (hasFindings && tokens == null) {
            console.out()
                    .println("The token names were sent as tokens; if the server requires real tokens, use --tokens.");
        }
        console.out().flush();
        return hasFindings || isIncomplete ? ExitCode.VIOLATIONS : ExitCode.SUCCESS;
    }

    private void checkConsumer(Contracts contracts) {
        if (consumer != null && !contracts.names().contains(consumer)) {
            throw new OptionException("--consumer is '" + consumer + "', which has no contracts; the consumers are "
                    + String.join(", ", contracts.names()) + ".");
        }
    }

    private List<Request> requests(Contracts contracts, Verification verification) {
        return consumer == null
                ? verification.requests()
                : contracts.of(consumer).stream().map(Contract::request).toList();
    }

    private Tokens tokens(Contracts contracts, List<Request> requests) {
        if (tokens == null) {
            return Tokens.names(contracts.tokens());
        }
        TokenSource source = TokenSource.of(console, tokens);
        Tokens realTokens = Tokens.of(contracts.tokens(), source.read());
        List<String> missingNames = realTokens.missing(requests.stream()
                .filter(request -> stateUrl != null || realTokens.requiresReadyState(request.token()))
                .toList());
        if (!missingNames.isEmpty()) {
            throw new OptionException(source.name() + " has no token for " + String.join(", ", missingNames)
                    + "; add a token for each name, as described in contracts/fixture/tokens.json.");
        }
        return realTokens;
    }
}

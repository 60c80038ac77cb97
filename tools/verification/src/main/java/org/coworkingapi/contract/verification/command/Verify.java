package org.coworkingapi.contract.verification.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.report.ConsoleReport;
import org.coworkingapi.contract.verification.report.Inputs;
import org.coworkingapi.contract.verification.report.Reports;
import org.coworkingapi.contract.verification.run.HttpWire;
import org.coworkingapi.contract.verification.run.Tokens;
import org.coworkingapi.contract.verification.run.Verification;
import tools.jackson.core.JacksonException;

/** Verifies a running server: exit code 0 if it keeps spec and contracts, 1 if it does not, 2 if that could not be found out. */
public final class Verify {

    static final int GOOD = 0;
    static final int BAD = 1;
    static final int UNKNOWN = 2;

    private static final int CONNECT_MILLIS = 5000;

    private Verify() {}

    /** Takes its options from the properties {@code verify.…} of the system. */
    public static void main(String[] arguments) {
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        int code = run(properties, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (code != GOOD) {
            System.exit(code);
        }
    }

    static int run(Map<String, String> properties, PrintStream out) {
        try {
            return run(Options.of(properties), out);
        } catch (OptionException | BadInputException | JacksonException e) {
            out.println(e.getMessage());
            return UNKNOWN;
        }
    }

    private static int run(Options options, PrintStream out) {
        Spec spec = Spec.read(options.spec());
        Contracts contracts = Contracts.read(options.contracts());
        Verification verification = new Verification(spec, contracts);
        Tokens tokens = options.tokens().map(file -> Tokens.of(contracts.tokens(), TokenFile.read(file)))
                .orElseGet(() -> Tokens.names(contracts.tokens()));
        List<Request> sent = verification.requests().stream()
                .filter(request -> options.stateUrl().isPresent() || tokens.presumesReady(request.token())).toList();
        List<String> missing = tokens.missing(sent);
        if (!missing.isEmpty()) {
            throw new OptionException(options.tokens().orElseThrow() + " lacks a token for " + String.join(", ", missing)
                    + "; contracts/README.md says which each is.");
        }
        reach(options.baseUrl());
        List<Outcome> outcomes = verification.run(new HttpWire(options.baseUrl(), tokens, options.stateUrl(), options.patience()));
        Inputs inputs = Inputs.of(Path.of(""), "", spec, contracts);
        Reports reports = new Reports(options.reports());
        reports.clear();
        reports.write(inputs, outcomes);
        out.print(new ConsoleReport(inputs).of(outcomes));
        boolean notRun = outcomes.stream().anyMatch(outcome -> outcome.notRun().isPresent());
        if (notRun && !options.readyOnly()) {
            out.println("Not everything was run: give -Dverify.state-url, or say with -Dverify.states=ready that this is intended.");
        }
        boolean red = outcomes.stream().anyMatch(outcome -> !outcome.findings().isEmpty());
        if (red && options.tokens().isEmpty()) {
            out.println("The names of tokens were sent as tokens; a server that takes no names needs -Dverify.tokens.");
        }
        return red || notRun && !options.readyOnly() ? BAD : GOOD;
    }

    /** One clear sentence, instead of one finding for each request. What lies behind an outgoing proxy shows only when it is asked. */
    private static void reach(URI url) {
        if (ProxySelector.getDefault().select(url).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return;
        }
        int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), CONNECT_MILLIS);
            if (url.getScheme().equals("https")) {
                socket.setSoTimeout(CONNECT_MILLIS);
                SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
                ((SSLSocket) tls.createSocket(socket, url.getHost(), port, false)).startHandshake();
            }
        } catch (IOException e) {
            String reason = e instanceof UnknownHostException ? "there is no host " + url.getHost() : e.getMessage();
            throw new OptionException("No server can be reached at " + url + " (" + reason + "); start it, or correct -Dverify.base-url.");
        }
    }
}

package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Verifies a server that shares no code with this project, directly and through a proxy. */
class OtherLanguageServerTest {

    private static NodeServer server;

    private String printed = "";

    @BeforeAll
    static void start() throws IOException {
        server = NodeServer.start();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void passes_without_a_proxy() {
        assertThat(verify(server.url())).as(printed).isZero();
        assertThat(lines())
                .contains("team-dashboard-page (Insights, insights@portal.example.com)  16 contracts, 16 passed");
    }

    @Test
    void passes_behind_a_proxy_with_a_base_path() throws IOException {
        try (FaultInjectingProxy proxy = FaultInjectingProxy.of(server.url(), UnaryOperator.identity())) {
            assertThat(verify(proxy.url())).as(printed).isZero();
        }
    }

    @Test
    void names_the_affected_consumers_when_a_proxy_renames_a_field() throws IOException {
        UnaryOperator<ReceivedResponse> fault = response -> new ReceivedResponse(
                response.status(),
                response.headers(),
                response.body().replace("\"TeamMembersCount\"", "\"teamMembersCount\""));
        try (FaultInjectingProxy proxy = FaultInjectingProxy.of(server.url(), fault)) {
            assertThat(verify(proxy.url())).isEqualTo(ExitCode.VIOLATIONS);
        }
        assertThat(lines())
                .containsPattern(
                        "contracts/team-dashboard-page/get-team-profile/widgets-of-a-team\\.yaml:\\d+: "
                                + "provider-contract\\s+at getTeamProfile 200 \\$\\.TeamMembersCount\\s+affects team-dashboard-page\\s+The value is missing\\.")
                .containsPattern(
                        "openapi\\.yaml:\\d+: answer-undocumented\\s+at getTeamProfile 200 \\$\\.teamMembersCount\\s+The property is not in");
    }

    @Test
    void skips_contracts_that_require_a_state_only_with_ready_only() {
        assertThat(verify(server.url(), "--ready-only")).as(printed).isZero();
        assertThat(lines()).containsPattern("0 findings; 21 not run \\(.*\\)\\.\\R$");
        assertThat(verifyWithoutStates()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(lines())
                .endsWith("Some contracts were not run; use --state-url to run them, or --ready-only to skip them."
                        + System.lineSeparator());
    }

    private int verifyWithoutStates() {
        return verify(server.url(), new String[0]);
    }

    private int verify(URI url) {
        return verify(url, "--state-url", server.stateUrl().toString());
    }

    private int verify(URI url, String... more) {
        List<String> options = new ArrayList<>(
                List.of("verify", "api/openapi.yaml", "--contracts", "contracts", "--url", url.toString()));
        options.addAll(List.of(more));
        CommandRun run = CommandRun.in(Path.of("../.."), options.toArray(String[]::new));
        printed = run.out() + run.err();
        return run.code();
    }

    private String lines() {
        return printed.replace('\\', '/');
    }
}

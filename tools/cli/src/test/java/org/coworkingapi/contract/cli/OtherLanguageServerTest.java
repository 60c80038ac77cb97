package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Verifies a server that shares no code with this project, directly and through a proxy. */
class OtherLanguageServerTest {

    private static NodeServer server;

    private String output = "";

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
    void the_server_passes_without_a_proxy() {
        assertThat(verify(server.url())).as(output).isZero();
        assertThat(outputWithSlashes())
                .contains("team-dashboard-page (Insights, insights@portal.example.com)  16 contracts, 16 passed");
    }

    @Test
    void the_server_passes_behind_a_proxy_with_a_base_path() throws IOException {
        try (FaultInjectingProxy proxy = FaultInjectingProxy.of(server.url(), UnaryOperator.identity())) {
            assertThat(verify(proxy.url())).as(output).isZero();
        }
    }

    @Test
    void the_findings_name_the_affected_consumers_when_a_proxy_renames_a_field() throws IOException {
        UnaryOperator<ReceivedResponse> fault = response -> new ReceivedResponse(
                response.status(),
                response.headers(),
                response.body().replace("\"TeamMembersCount\"", "\"teamMembersCount\""));
        try (FaultInjectingProxy proxy = FaultInjectingProxy.of(server.url(), fault)) {
            assertThat(verify(proxy.url())).isEqualTo(ExitCode.VIOLATIONS);
        }
        assertThat(outputWithSlashes())
                .containsPattern(
                        "contracts/team-dashboard-page/get-team-profile/widgets-of-a-team\\.yaml:\\d+: "
                                + "provider-contract\\s+at getTeamProfile 200 \\$\\.TeamMembersCount\\s+affects team-dashboard-page\\s+The value is missing\\.")
                .containsPattern(
                        "openapi\\.yaml:\\d+: answer-undocumented\\s+at getTeamProfile 200 \\$\\.teamMembersCount\\s+The property is not in");
    }

    @Test
    void requests_that_require_a_state_can_be_skipped_only_with_the_ready_only_option() {
        assertThat(verify(server.url(), "--ready-only")).as(output).isZero();
        assertThat(outputWithSlashes()).containsPattern("0 findings; 21 not run \\(.*\\)\\.\\R$");
        assertThat(verifyWithoutStates()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(outputWithSlashes())
                .endsWith("Some requests were not sent; use --state-url to send them, or --ready-only to skip them."
                        + System.lineSeparator());
    }

    private int verifyWithoutStates() {
        return verify(server.url(), new String[0]);
    }

    private int verify(URI url) {
        return verify(url, "--state-url", server.stateUrl().toString());
    }

    private int verify(URI url, String... moreOptions) {
        List<String> options = new ArrayList<>(
                List.of("verify", "api/openapi.yaml", "--contracts", "contracts", "--url", url.toString()));
        options.addAll(List.of(moreOptions));
        CommandRun run = CommandRun.in(SampleRepository.ROOT, options.toArray(String[]::new));
        output = run.out() + run.err();
        return run.code();
    }

    private String outputWithSlashes() {
        return output.replace('\\', '/');
    }
}

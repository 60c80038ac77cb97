package org.coworkingapi.contract.verification.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.verification.http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The command, run against a server that shares no code with this project, alone and behind a proxy. */
class ForeignServerTest {

    private static NodeServer server;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

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
    void agrees_when_it_is_asked_directly() {
        assertThat(verify(server.url())).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(lines()).contains("team-dashboard-page (Insights, insights@portal.example.com)  16 contracts, 16 agree");
    }

    @Test
    void agrees_behind_a_proxy_with_a_path_of_its_own() throws IOException {
        try (Proxy proxy = Proxy.of(server.url(), UnaryOperator.identity())) {
            assertThat(verify(proxy.url())).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        }
    }

    @Test
    void does_not_agree_when_a_proxy_renames_a_field_and_names_those_whom_that_hurts() throws IOException {
        UnaryOperator<Answer> fault = answer -> new Answer(answer.status(), answer.headers(),
                answer.body().replace("\"TeamMembersCount\"", "\"teamMembersCount\""));
        try (Proxy proxy = Proxy.of(server.url(), fault)) {
            assertThat(verify(proxy.url())).isEqualTo(Verify.BAD);
        }
        assertThat(lines()).containsPattern("contracts/team-dashboard-page/get-team-profile/widgets-of-a-team\\.yaml:\\d+: "
                        + "provider-contract\\s+at getTeamProfile 200 \\$\\.TeamMembersCount\\s+hurts team-dashboard-page\\s+It is missing\\.")
                .containsPattern("openapi\\.yaml:\\d+: answer-undocumented\\s+at getTeamProfile 200 \\$\\.teamMembersCount\\s+It is not in");
    }

    @Test
    void may_leave_states_unchecked_only_when_that_is_intended() {
        assertThat(verify(server.url(), Map.of("verify.states", "ready"))).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(lines()).containsPattern("0 findings; 21 not run \\(.*\\)\\.\\R$");
        assertThat(verify(server.url(), Map.of())).isEqualTo(Verify.BAD);
        assertThat(lines()).endsWith("Not everything was run: give -Dverify.state-url, "
                + "or say with -Dverify.states=ready that this is intended."
                + System.lineSeparator());
    }

    private int verify(URI url) {
        return verify(url, Map.of("verify.state-url", server.stateUrl().toString()));
    }

    private int verify(URI url, Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(more);
        options.put("verify.base-url", url.toString());
        options.put("verify.spec", "../../api/openapi.yaml");
        options.put("verify.contracts", "../../contracts");
        options.put("verify.reports", "target/verify");
        return Verify.run(options, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String lines() {
        return printed.toString(StandardCharsets.UTF_8).replace('\\', '/');
    }
}

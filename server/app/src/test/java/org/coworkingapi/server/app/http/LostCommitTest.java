package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.log.ConsoleFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests an update whose outcome is unknown. H2 in the process of the server cannot lose a connection. */
class LostCommitTest {

    private static final FixtureServer SERVER = FixtureServer.start(TestDatabase.POSTGRESQL);

    private final JdbcClient database = JdbcClient.create(SERVER.dataSource());

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void an_update_whose_connection_is_lost_during_the_commit_leads_to_503() {
        database.sql("""
                        create function disconnect() returns trigger language plpgsql as $$
                        begin
                          perform pg_terminate_backend(pg_backend_pid());
                          return null;
                        end
                        $$
                        """).update();
        database.sql("""
                        create constraint trigger disconnect after update on team initially deferred
                        for each row execute function disconnect()
                        """).update();
        ReceivedResponse response = ConsoleFilter.quietly(this::update);
        ProblemAssert.assertIsProblem(response, "UNAVAILABLE");

        database.sql("drop function disconnect cascade").update();
        assertThat(update().status()).isEqualTo(200);
    }

    private ReceivedResponse update() {
        Api api = SERVER.api();
        return api.send(
                Request.of("PUT", "/api/public/teams/55/profile")
                        .withHeader("If-Match", "*")
                        .withBody("application/json", "{\"Skype\": \"second\"}"),
                api.tokens().of(101));
    }
}

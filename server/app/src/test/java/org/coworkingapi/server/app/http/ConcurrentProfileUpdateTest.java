package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.log.ConsoleFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests that concurrent updates of a team take effect one after the other on each database. */
@ParameterizedClass
@EnumSource
class ConcurrentProfileUpdateTest {

    private static final int UPDATES = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Map<TestDatabase, FixtureServer> SERVERS = new EnumMap<>(TestDatabase.class);

    private final TestDatabase kind;
    private final FixtureServer server;
    private final Api api;
    private final JdbcClient database;

    ConcurrentProfileUpdateTest(TestDatabase kind) {
        this.kind = kind;
        server = SERVERS.computeIfAbsent(kind, FixtureServer::start);
        api = server.api();
        database = JdbcClient.create(server.dataSource());
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(FixtureServer::stop);
        SERVERS.clear();
    }

    @BeforeEach
    void clear_the_profile() {
        assertThat(update(101, "*", "{\"Description\": \"\", \"Skype\": null, \"Telegram\": null}")
                        .status())
                .isEqualTo(200);
    }

    private ReceivedResponse update(long editor, String ifMatch, String body) {
        return api.send(
                Request.of("PUT", TEAM).withHeader("If-Match", ifMatch).withBody("application/json", body),
                api.tokens().of(editor));
    }

    private String tag() {
        return api.get(TEAM + "?_shape=Id").header("ETag").orElseThrow();
    }

    private long version() {
        return database.sql("select version from team where id = 55")
                .query(Long.class)
                .single();
    }

    /** Runs the tasks at the same time, and returns their results. */
    private static <T> List<T> concurrently(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Appends words to the description. Reads it again, and repeats the change, if another client was faster. */
    private List<String> appendWords(long editor, int count) {
        List<String> acknowledged = new ArrayList<>();
        while (acknowledged.size() < count) {
            String word = editor + "-" + acknowledged.size();
            ReceivedResponse read =
                    api.get(TEAM + "?_shape=Description", api.tokens().of(editor));
            String description = read.json().get("Description").asString();
            ReceivedResponse response = update(
                    editor,
                    read.header("ETag").orElseThrow(),
                    "{\"Description\": \"" + description + ' ' + word + "\"}");
            assertThat(response.status()).isIn(200, 412);
            if (response.status() == 200) {
                acknowledged.add(word);
            }
        }
        return acknowledged;
    }

    @Test
    void two_clients_that_repeat_their_change_after_412_lose_no_update() throws Exception {
        long before = version();
        List<List<String>> acknowledged =
                concurrently(List.of(() -> appendWords(101, UPDATES / 2), () -> appendWords(103, UPDATES / 2)));

        String description =
                api.get(TEAM + "?_shape=Description").json().get("Description").asString();
        assertThat(description.strip().split(" "))
                .containsExactlyInAnyOrderElementsOf(
                        acknowledged.stream().flatMap(List::stream).toList());
        assertThat(version()).isEqualTo(before + UPDATES);
    }

    @Test
    void clients_that_overwrite_any_version_keep_the_properties_of_each_other() throws Exception {
        long before = version();
        List<Callable<Set<Integer>>> clients = new ArrayList<>();
        for (String property : List.of("Skype", "Telegram", "ProfileSummary", "Description")) {
            clients.add(() -> {
                for (int i = 1; i <= 50; i++) {
                    assertThat(update(101, "*", "{\"" + property + "\": \"" + i + "\"}")
                                    .status())
                            .isEqualTo(200);
                }
                return Set.of();
            });
        }
        concurrently(clients);

        JsonNode team = api.get(TEAM + "?_shape=Skype,Telegram,ProfileSummary,Description")
                .json();
        assertThat(team.values()).extracting(JsonNode::asString).containsOnly("50");
        assertThat(version()).isEqualTo(before + 4 * 50);
    }

    @Test
    void concurrent_changes_of_the_members_do_not_affect_updates() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Callable<Integer> members = () -> {
            int changes = 0;
            while (!ended.get()) {
                changes += database.sql("update team_member set active = not active where coworker_id = 112")
                        .update();
            }
            return changes;
        };
        Callable<Integer> updates = () -> {
            try {
                String tag = tag();
                for (int i = 0; i < 100; i++) {
                    ReceivedResponse response = update(101, tag, "{\"Skype\": \"" + i + "\"}");
                    assertThat(response.status()).isEqualTo(200);
                    tag = response.header("ETag").orElseThrow();
                }
                return 100;
            } finally {
                ended.set(true);
            }
        };
        assertThat(concurrently(List.of(members, updates))).allMatch(count -> count > 0);
    }

    @Test
    void an_update_that_waits_for_another_one_leads_to_412() throws Exception {
        String tag = tag();
        assertThat(updateDuring("update team set skype = 'first', version = version + 1 where id = 55", tag, true)
                        .status())
                .isEqualTo(412);
        assertThat(api.get(TEAM + "?_shape=Skype").json().get("Skype").asString())
                .isEqualTo("first");
    }

    @Test
    void an_update_of_any_version_takes_effect_after_the_one_that_it_waited_for() throws Exception {
        String sql = "update team set skype = 'first', telegram = 'first', version = version + 1 where id = 55";
        assertThat(updateDuring(sql, "*", true).status()).isEqualTo(200);
        JsonNode team = api.get(TEAM + "?_shape=Skype,Telegram").json();
        assertThat(team.get("Skype").asString()).isEqualTo("second");
        assertThat(team.get("Telegram").asString()).isEqualTo("first");
    }

    @Test
    void an_update_takes_effect_if_the_one_that_it_waited_for_is_rolled_back() throws Exception {
        String sql = "update team set telegram = 'first', version = version + 1 where id = 55";
        assertThat(updateDuring(sql, tag(), false).status()).isEqualTo(200);
        JsonNode team = api.get(TEAM + "?_shape=Skype,Telegram").json();
        assertThat(team.get("Skype").asString()).isEqualTo("second");
        assertThat(team.get("Telegram").isNull()).isTrue();
    }

    @Test
    void an_update_that_waits_for_a_change_of_the_member_count_takes_effect() throws Exception {
        String sql = "update team set member_count = member_count + 0 where id = 55";
        assertThat(updateDuring(sql, tag(), true).status()).isEqualTo(200);
    }

    @Test
    void an_update_that_waits_too_long_leads_to_503_and_changes_nothing() throws Exception {
        long before = version();
        try (Connection other = server.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("update team set skype = 'first' where id = 55");
            ReceivedResponse response = ConsoleFilter.quietly(() -> update(101, "*", "{\"Skype\": \"second\"}"));
            ProblemAssert.assertIsProblem(response, "UNAVAILABLE");
            other.rollback();
        }
        assertThat(version()).isEqualTo(before);
    }

    /** Executes a statement, sends an update that waits for it, and then commits the statement or rolls it back. */
    private ReceivedResponse updateDuring(String sql, String ifMatch, boolean commit)
            throws SQLException, InterruptedException, ExecutionException {
        CompletableFuture<ReceivedResponse> response;
        try (Connection other = server.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute(sql);
            response = CompletableFuture.supplyAsync(() -> update(101, ifMatch, "{\"Skype\": \"second\"}"));
            awaitWaitingSession();
            if (commit) {
                other.commit();
            } else {
                other.rollback();
            }
        }
        return response.get();
    }

    private void awaitWaitingSession() {
        String sql = kind == TestDatabase.H2
                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                : "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (database.sql(sql).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as("the update waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}

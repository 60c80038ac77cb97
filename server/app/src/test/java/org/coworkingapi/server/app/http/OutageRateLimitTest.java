package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests that a locked table does not exhaust the rate limit of a customer, with the default limits. */
@Tag("slow")
@SpringBootTest(classes = CoworkingServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(Api.class)
@DirtiesContext
class OutageRateLimitTest {

    private static final int CALLERS = 8;

    private static HikariDataSource database;

    @Autowired
    private Api api;

    @BeforeAll
    static void fill_the_database() {
        database = TestDatabase.POSTGRESQL.createMigrated();
        TestFixture.loadedInto(database);
    }

    @AfterAll
    static void close_the_database() {
        database.close();
    }

    @DynamicPropertySource
    static void postgresql(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> database.getJdbcUrl());
        properties.add("spring.datasource.username", () -> database.getUsername());
    }

    @Test
    void a_customer_is_not_rate_limited_after_a_table_was_locked() throws Exception {
        String customer = api.tokens().of(101);
        assertThat(api.get(Api.TEAM, customer).status()).isEqualTo(200);
        Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (Connection locker = database.getConnection();
                Statement lock = locker.createStatement()) {
            locker.setAutoCommit(false);
            lock.execute("lock table coworker in access exclusive mode");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            Callable<Integer> caller = () -> {
                while (System.nanoTime() < end) {
                    statuses.merge(api.get(Api.TEAM, customer).status(), 1, Integer::sum);
                }
                return 0;
            };
            for (Future<Integer> result : threads.invokeAll(Collections.nCopies(CALLERS, caller))) {
                result.get();
            }
            locker.rollback();
        } finally {
            threads.shutdown();
        }
        List<Integer> afterwards = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            afterwards.add(api.get(Api.TEAM, customer).status());
        }
        System.out.printf("during the lock %s, afterwards %s%n", statuses, afterwards);
        assertThat(statuses).containsOnlyKeys(503);
        assertThat(afterwards).containsOnly(200);
    }
}

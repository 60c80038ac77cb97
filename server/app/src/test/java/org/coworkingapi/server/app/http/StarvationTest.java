package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.coworker.LargeCommunity;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests that expensive rankings and searches of one customer do not delay another customer, in a large community. */
@Tag("slow")
@SpringBootTest(classes = CoworkingServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(Api.class)
@DirtiesContext
class StarvationTest {

    private static final int PEOPLE = Integer.getInteger("starvation.people", 100_000);
    private static final int CALLERS = 12;

    private static HikariDataSource database;

    @Autowired
    private Api api;

    @BeforeAll
    static void fill_the_database() {
        database = TestDatabase.POSTGRESQL.createMigrated();
        TestFixture.loadedInto(database);
        LargeCommunity.insertInto(JdbcClient.create(database), PEOPLE);
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
    @Timeout(300)
    void expensive_rankings_of_one_customer_do_not_delay_another_customer() throws Exception {
        assertOthersAreNotDelayedBy(
                103,
                number -> "/api/public/coworkers/published/" + (1_000_001 + number % LargeCommunity.HOT_SOURCES)
                        + "/related?_shape=RelatedProfiles.Id");
    }

    @Test
    @Timeout(300)
    void searches_of_one_customer_that_find_nothing_do_not_delay_another_customer() throws Exception {
        assertOthersAreNotDelayedBy(
                104, number -> "/api/public/coworkers/published?_shape=Records.Id,TotalItems&query=nothing " + number);
    }

    /**
     * @param busy id of the busy customer, who reaches the rate limit
     * @param paths the paths that this customer calls, by their number
     */
    private void assertOthersAreNotDelayedBy(long busy, IntFunction<String> paths) throws Exception {
        String busyCustomer = api.tokens().of(busy);
        String otherCustomer = api.tokens().of(101);
        for (int i = 0; i < 20; i++) {
            api.get(Api.TEAM + "?_shape=Name", otherCustomer); // warm-up
        }
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger next = new AtomicInteger();
        Map<Integer, Integer> busyStatuses = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(threads.submit(() -> {
                while (!stop.get()) {
                    String path = paths.apply(next.getAndIncrement()).replace(" ", "%20");
                    int status = api.get(path, busyCustomer).status();
                    busyStatuses.merge(status, 1, Integer::sum);
                    if (status == 429) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                    }
                }
            }));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<Long> millis = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            ReceivedResponse response = api.get(Api.TEAM, otherCustomer);
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            statuses.merge(response.status(), 1, Integer::sum);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50)); // stays within the rate limit of the customer
        }
        stop.set(true);
        for (Future<?> caller : callers) {
            caller.get();
        }
        threads.shutdown();
        millis.sort(null);
        System.out.printf(
                "%d people: the other customer got %s, median %d ms, slowest %d ms; the busy customer got %s%n",
                PEOPLE, statuses, millis.get(millis.size() / 2), millis.get(millis.size() - 1), busyStatuses);

        assertThat(statuses).containsOnlyKeys(200);
        assertThat(millis.get(millis.size() - 1)).isLessThan(5_000); // the limit for every request
        assertThat(busyStatuses.getOrDefault(200, 0)).isGreaterThan(0);
        assertThat(busyStatuses.keySet()).isSubsetOf(200, 429, 503);
    }
}

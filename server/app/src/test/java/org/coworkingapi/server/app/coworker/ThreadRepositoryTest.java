package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.coworkingapi.server.app.StatementCounter;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
final class ThreadRepositoryTest {

    private final TestDatabase database;
    private final StatementCounter statements;
    private final ThreadRepository repository;

    ThreadRepositoryTest(TestDatabase database) {
        this.database = database;
        statements = new StatementCounter(database.withFixture());
        repository = new ThreadRepository(JdbcClient.create(statements));
    }

    @Test
    void lists_public_threads_newest_first_and_then_by_descending_id() {
        assertThat(repository.publicThreadsOf(202))
                .extracting(StoredThread::id)
                .containsExactly(9002L, 9001L, 9005L, 9003L);
    }

    @Test
    void lists_at_most_the_fifty_newest_threads() {
        try (HikariDataSource separate = database.createMigrated()) {
            JdbcClient client = JdbcClient.create(TestFixture.loadedInto(separate));
            for (long number = 1; number <= 60; number++) {
                client.sql("""
                                insert into community_thread (id, unique_id, coworker_id, community_group_id, subject, message, tags,
                                    is_private, started_at, message_count, like_count)
                                values (?, ?, 101, 31, 'Thread', 'Text', ?, false, ?, 0, 0)
                                """)
                        .params(
                                100_000 + number,
                                new UUID(1, number),
                                new String[0],
                                OffsetDateTime.parse("2024-01-01T00:00:00Z").plusHours(number))
                        .update();
            }

            assertThat(new ThreadRepository(client).publicThreadsOf(101))
                    .extracting(StoredThread::id)
                    .isEqualTo(LongStream.rangeClosed(100_011, 100_060)
                            .map(id -> 200_071 - id)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void jane_has_no_threads_as_in_the_published_example() {
        assertThat(repository.publicThreadsOf(101)).isEmpty();
    }

    @Test
    void an_unknown_coworker_has_no_threads() {
        assertThat(repository.publicThreadsOf(999)).isEmpty();
    }

    @Test
    void reads_every_field_of_a_thread() {
        StoredThread thread = repository.publicThreadsOf(202).get(1);

        assertThat(thread.uniqueId()).isEqualTo(UUID.fromString("7c9e6679-7425-40de-944b-000000009001"));
        assertThat(thread.subject()).isEqualTo("Looking for usability testers");
        assertThat(thread.message()).isEqualTo("Who has an hour on Thursday?");
        assertThat(thread.tags()).containsExactly("UX");
        assertThat(thread.author()).isEqualTo(new StoredThread.Author(3202, 202, new FullName("Carlos Ruiz")));
        assertThat(thread.group()).isEqualTo(new StoredThread.Group(31, "Design"));
        assertThat(thread.location().id()).isEqualTo(1);
        assertThat(thread.location().name()).isEqualTo("Downtown Coworking Hub");
        assertThat(thread.location().webAddress()).isEqualTo("nexudushq");
        assertThat(thread.messageCount()).isEqualTo(4);
        assertThat(thread.likeCount()).isEqualTo(7);
        assertThat(thread.lastReply())
                .isEqualTo(new StoredThread.Reply(
                        Instant.parse("2024-07-01T11:05:00Z"), "Count me in.", new FullName("Jane Smith")));
    }

    @Test
    void tags_keep_their_order_and_may_be_empty() {
        List<StoredThread> threads = repository.publicThreadsOf(202);

        assertThat(threads.get(3).tags()).containsExactly("Figma", "Design Systems");
        assertThat(threads.get(0).tags()).isEmpty();
    }

    @Test
    void a_thread_without_replies_has_no_last_reply() {
        StoredThread thread = repository.publicThreadsOf(202).get(0);

        assertThat(thread.messageCount()).isZero();
        assertThat(thread.lastReply()).isNull();
    }

    @Test
    void the_location_of_the_group_determines_the_local_time_of_the_last_reply() {
        assertThat(repository.publicThreadsOf(205))
                .extracting(
                        thread -> thread.location().localTime(thread.lastReply().at()))
                .extracting(Object::toString)
                .containsExactly("2024-07-15T00:30", "2024-01-10T00:30");
    }

    @Test
    void listing_threads_takes_one_statement() {
        statements.take();

        repository.publicThreadsOf(202);

        assertThat(statements.take()).isOne();
    }
}

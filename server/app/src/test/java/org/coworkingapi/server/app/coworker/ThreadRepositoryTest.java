package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.coworkingapi.server.app.StatementRecorder;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.coworkingapi.server.stub.generated.model.CommunityThread;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.shape.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource
final class ThreadRepositoryTest {

    private static final ThreadQuery ALL_FIELDS = new ThreadQuery(
            new Shapes(JsonMapper.builder().findAndAddModules().build()).of(RelatedProfiles.class, null));

    private final TestDatabase database;
    private final StatementRecorder statements;
    private final ThreadRepository repository;

    ThreadRepositoryTest(TestDatabase database) {
        this.database = database;
        statements = new StatementRecorder(database.withFixture());
        repository = new ThreadRepository(JdbcClient.create(statements));
    }

    @Test
    void lists_public_threads_newest_first_and_then_by_descending_id() {
        assertThat(repository.publicThreadsOf(202, ALL_FIELDS))
                .extracting(CommunityThread::getId)
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

            assertThat(new ThreadRepository(client).publicThreadsOf(101, ALL_FIELDS))
                    .extracting(CommunityThread::getId)
                    .isEqualTo(LongStream.rangeClosed(100_011, 100_060)
                            .map(id -> 200_071 - id)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void jane_has_no_threads_as_in_the_published_example() {
        assertThat(repository.publicThreadsOf(101, ALL_FIELDS)).isEmpty();
    }

    @Test
    void an_unknown_coworker_has_no_threads() {
        assertThat(repository.publicThreadsOf(999, ALL_FIELDS)).isEmpty();
    }

    @Test
    void reads_every_field_of_a_thread() {
        assertThat(repository.publicThreadsOf(202, ALL_FIELDS).get(1))
                .isEqualTo(new CommunityThread()
                        .id(9001L)
                        .uniqueId(UUID.fromString("7c9e6679-7425-40de-944b-000000009001"))
                        .threadUniqueId(UUID.fromString("7c9e6679-7425-40de-944b-000000009001"))
                        .subject("Looking for usability testers")
                        .message("Who has an hour on Thursday?")
                        .tags(List.of("UX"))
                        ._private(false)
                        .userId(3202L)
                        .coworkerId(202L)
                        .fullName("Carlos Ruiz")
                        .shortFullName("Carlos R.")
                        .groupId(31L)
                        .groupName("Design")
                        .businessId(1L)
                        .businessName("Downtown Coworking Hub")
                        .businessWebAddress("nexudushq")
                        .messageCount(4)
                        .likeCount(7)
                        .lastMessage(LocalDateTime.parse("2024-07-01T11:05:00"))
                        .lastMessageUtc(OffsetDateTime.parse("2024-07-01T11:05:00Z"))
                        .lastMessageText("Count me in.")
                        .lastMessageUserFullName("Jane Smith")
                        .createdOn(LocalDateTime.parse("2024-06-28T08:00:00"))
                        .createdOnUtc(OffsetDateTime.parse("2024-06-28T08:00:00Z")));
    }

    @Test
    void tags_keep_their_order_and_may_be_empty() {
        List<CommunityThread> threads = repository.publicThreadsOf(202, ALL_FIELDS);

        assertThat(threads.get(3).getTags()).containsExactly("Figma", "Design Systems");
        assertThat(threads.get(0).getTags()).isEmpty();
    }

    @Test
    void a_thread_without_replies_has_no_last_reply() {
        CommunityThread thread = repository.publicThreadsOf(202, ALL_FIELDS).get(0);

        assertThat(thread.getMessageCount()).isZero();
        assertThat(thread.getLastMessage().get()).isNull();
        assertThat(thread.getLastMessageUtc().get()).isNull();
        assertThat(thread.getLastMessageText()).isEmpty();
        assertThat(thread.getLastMessageUserFullName()).isEmpty();
    }

    @Test
    void the_location_of_the_group_determines_the_local_time_of_the_last_reply() {
        assertThat(repository.publicThreadsOf(205, ALL_FIELDS))
                .extracting(thread -> thread.getLastMessage().get().toString())
                .containsExactly("2024-07-15T00:30", "2024-01-10T00:30");
    }

    @Test
    void listing_threads_takes_one_statement() {
        statements.take();

        repository.publicThreadsOf(202, ALL_FIELDS);

        assertThat(statements.take()).hasSize(1);
    }
}

package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.coworker.GeneratedCommunity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests related profiles in a community of 50,000 coworkers on PostgreSQL and 10,000 coworkers on H2, which is slower.
 * {@code -DargLine=-Dranking.people=100000} sets the number for both.
 */
@ParameterizedClass
@EnumSource
final class RankingTest {

    private static final int SOURCES = 100;

    private static GeneratedCommunity community;
    private static HikariDataSource dataSource;

    private final TestDatabase kind;
    private final JdbcClient database = JdbcClient.create(dataSource);
    private final CoworkerRepository coworkers = new CoworkerRepository(database);
    private final RankingRepository rankings = new RankingRepository(new JdbcTemplate(dataSource));

    RankingTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeParameterizedClassInvocation
    static void fill_the_database(TestDatabase kind) {
        community =
                new GeneratedCommunity(Integer.getInteger("ranking.people", kind == TestDatabase.H2 ? 10_000 : 50_000));
        dataSource = createDatabase(kind, community);
    }

    private static HikariDataSource createDatabase(TestDatabase kind, GeneratedCommunity community) {
        HikariDataSource dataSource = kind.createMigrated();
        JdbcClient database = JdbcClient.create(dataSource);
        community.insertInto(database);
        database.sql(kind == TestDatabase.H2 ? "analyze" : "vacuum analyze").update();
        return dataSource;
    }

    @AfterParameterizedClassInvocation
    static void close_the_database() {
        dataSource.close();
    }

    @Test
    void the_ranking_equals_the_result_of_a_comparison_with_all_people() {
        for (Person source : sources()) {
            List<Long> ranking = rankings.ranking(source.id());

            assertThat(ranking).isEqualTo(community.relatedTo(source, RankingRepository.MAX_RELATED));
            assertThat(coworkers.related(source.id(), ranking))
                    .extracting(StoredCoworker::id)
                    .isEqualTo(ranking);
        }
    }

    @Test
    void the_ranking_contains_at_most_twenty_coworkers() {
        assertThat(sources())
                .extracting(source -> rankings.ranking(source.id()).size())
                .allMatch(size -> size <= 20)
                .contains(20);
    }

    @Test
    void shared_tags_keep_the_order_of_the_related_coworker() {
        for (Person source : sources().subList(0, 20)) {
            List<Long> related = community.relatedTo(source, RankingRepository.MAX_RELATED);

            Map<Long, List<String>> shared = coworkers.sharedTags(source.id(), related);

            assertThat(shared).containsOnlyKeys(related);
            assertThat(related).allSatisfy(id -> assertThat(shared.get(id)).isEqualTo(sharedTags(source, id)));
        }
    }

    /** With few tags, people share all numbers of tags; with few names, most are ordered by id. */
    @ParameterizedTest
    @CsvSource({"300, 8, 2, 7", "500, 40, 20, 20", "1000, 2000, 5000, 7"})
    void the_ranking_is_exact_for_every_coworker_of_a_small_community(
            int people, int tags, int familyNames, int maxTags) {
        GeneratedCommunity small = new GeneratedCommunity(people, tags, familyNames, 1, maxTags);
        try (HikariDataSource smallDataSource = createDatabase(kind, small)) {
            RankingRepository smallRankings = new RankingRepository(new JdbcTemplate(smallDataSource));
            assertThat(small.people())
                    .allSatisfy(source -> assertThat(smallRankings.ranking(source.id()))
                            .isEqualTo(small.relatedTo(source, RankingRepository.MAX_RELATED)));
        }
    }

    @Test
    void a_ranking_reads_at_most_twice_as_many_pages_in_a_community_of_ten_times_the_size() {
        assumeThat(kind)
                .as("H2 counts the shared tags of all related coworkers")
                .isEqualTo(TestDatabase.POSTGRESQL);
        GeneratedCommunity smaller = new GeneratedCommunity(community.people().size() / 10);
        try (HikariDataSource smallerDataSource = createDatabase(kind, smaller)) {
            long pages = medianPages(JdbcClient.create(smallerDataSource), smaller);

            assertThat(medianPages(database, community)).isBetween(pages, 2 * pages);
        }
    }

    /** Returns the median number of pages that PostgreSQL reads for a ranking, from memory or from disk. */
    private static long medianPages(JdbcClient database, GeneratedCommunity community) {
        long[] pages = sources(community).stream()
                .mapToLong(source -> {
                    String plan = database.sql(
                                    "explain (analyze, buffers, format json) " + RankingRepository.POSTGRESQL)
                            .param("source", source.id())
                            .query(String.class)
                            .single();
                    JsonNode root = JsonMapper.shared().readTree(plan).path(0).path("Plan");
                    return root.path("Shared Hit Blocks").asLong()
                            + root.path("Shared Read Blocks").asLong();
                })
                .sorted()
                .toArray();
        return pages[pages.length / 2];
    }

    /** Returns a sample of published and unpublished people. */
    private static List<Person> sources() {
        return sources(community);
    }

    private static List<Person> sources(GeneratedCommunity community) {
        int step = community.people().size() / SOURCES;
        return IntStream.range(0, SOURCES)
                .mapToObj(number -> community.people().get(number * step))
                .toList();
    }

    private static List<String> sharedTags(Person source, long relatedId) {
        Person related = community.people().get((int) relatedId - 1);
        return IntStream.of(related.tags())
                .filter(tag -> IntStream.of(source.tags()).anyMatch(sourceTag -> sourceTag == tag))
                .mapToObj(GeneratedCommunity::tag)
                .toList();
    }
}

package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.coworker.GeneratedCommunity.Person;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.shape.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests related profiles in a community of 100,000 coworkers on PostgreSQL and 10,000 coworkers on H2, because 100,000
 * inserts into H2 take half a minute. {@code -DargLine=-Dranking.people=100000} sets the number for both.
 */
@ParameterizedClass
@EnumSource
final class RankingTest {

    private static final int SOURCES = 100;

    private static final ProfileQuery ID_ONLY =
            new ProfileQuery(new Shapes(JsonMapper.builder().findAndAddModules().build())
                    .of(RelatedProfiles.class, "RelatedProfiles.Id"));

    private static GeneratedCommunity community;
    private static HikariDataSource dataSource;

    private final TestDatabase kind;
    private final JdbcClient database = JdbcClient.create(dataSource);
    private final CoworkerRepository coworkers = new CoworkerRepository(database);

    RankingTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeParameterizedClassInvocation
    static void fill_the_database(TestDatabase kind) {
        dataSource = kind.createMigrated();
        community = new GeneratedCommunity(
                Integer.getInteger("ranking.people", kind == TestDatabase.H2 ? 10_000 : 100_000));
        JdbcClient database = JdbcClient.create(dataSource);
        community.insertInto(database);
        database.sql(kind == TestDatabase.H2 ? "analyze" : "vacuum analyze").update();
    }

    @AfterParameterizedClassInvocation
    static void close_the_database() {
        dataSource.close();
    }

    @Test
    void the_ranking_equals_the_result_of_a_comparison_with_all_people() {
        for (Person source : sources()) {
            List<Long> ranking = coworkers.ranking(source.id());

            assertThat(ranking).isEqualTo(community.relatedTo(source, CoworkerRepository.MAX_RELATED));
            assertThat(List.copyOf(
                            coworkers.related(source.id(), ranking, ID_ONLY).keySet()))
                    .isEqualTo(ranking);
        }
    }

    @Test
    void the_ranking_contains_at_most_twenty_coworkers() {
        assertThat(sources())
                .extracting(source -> coworkers.ranking(source.id()).size())
                .allMatch(size -> size <= 20)
                .contains(20);
    }

    @Test
    void shared_tags_keep_the_order_of_the_related_coworker() {
        for (Person source : sources().subList(0, 20)) {
            List<Long> related = community.relatedTo(source, CoworkerRepository.MAX_RELATED);

            Map<Long, List<String>> shared = coworkers.sharedTags(source.id(), related);

            assertThat(shared).containsOnlyKeys(related);
            assertThat(related).allSatisfy(id -> assertThat(shared.get(id)).isEqualTo(sharedTags(source, id)));
        }
    }

    @Test
    void the_ranking_uses_only_the_indexes_of_the_tags() {
        List<String> lines = database.sql("explain " + CoworkerRepository.RANKING)
                .param("source", 1)
                .param("most", 20)
                .query(String.class)
                .list();
        String plan = String.join("\n", lines).replace("\"", "").replaceAll("\\s+", " ");

        if (kind == TestDatabase.H2) {
            assertThat(plan)
                    .contains("COWORKER_TAG OTHER /* PUBLIC.COWORKER_TAG_RANKING: ")
                    .containsPattern("COWORKER_TAG OWN /\\* PUBLIC.PRIMARY_KEY_\\w+: COWORKER_ID = ")
                    .doesNotContain("tableScan");
        } else {
            assertThat(plan)
                    .contains("Index Only Scan using coworker_tag_ranking on coworker_tag other")
                    .contains("Index Only Scan using coworker_tag_pkey on coworker_tag own")
                    .doesNotContain("Seq Scan");
        }
    }

    /** Returns a sample of published and unpublished people. */
    private static List<Person> sources() {
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

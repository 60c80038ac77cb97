package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coworkingapi.server.app.StatementCounter;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
final class CoworkerRepositoryTest {

    private final StatementCounter statements;
    private final CoworkerRepository coworkers;
    private final RankingRepository rankings;

    CoworkerRepositoryTest(TestDatabase database) {
        statements = new StatementCounter(database.withFixture());
        coworkers = new CoworkerRepository(JdbcClient.create(statements));
        rankings = new RankingRepository(new JdbcTemplate(statements));
    }

    private List<StoredCoworker> relatedTo(long coworkerId) {
        return coworkers.related(coworkerId, rankings.ranking(coworkerId));
    }

    @Nested
    class Is_published {

        @Test
        void is_published_is_true_only_for_published_coworkers() {
            assertThat(coworkers.isPublished(101)).isTrue();
            assertThat(coworkers.isPublished(102)).isFalse();
            assertThat(coworkers.isPublished(999)).isFalse();
        }
    }

    @Nested
    class Ranked_related_profiles {

        @Test
        void carlos_is_related_to_jane_as_in_the_published_example() {
            assertThat(relatedTo(101))
                    .containsExactly(new StoredCoworker(
                            202,
                            UUID.fromString("5a3f0d6e-2b1c-4e8f-9a70-000000000202"),
                            new FullName("Carlos Ruiz"),
                            "https://nexudushq.spaces.nexudus.com/media/coworker/202/avatar",
                            "UX Researcher",
                            "Ruiz UX Studio",
                            "Design",
                            "I help teams talk to their users.",
                            "https://ruizux.example.com",
                            "Downtown Coworking Hub",
                            new StoredCoworker.SocialLinks(
                                    "https://twitter.com/carlosruiz",
                                    "https://linkedin.com/in/carlosruiz",
                                    "https://github.com/carlosruiz",
                                    "https://instagram.com/carlosruiz",
                                    "https://facebook.com/carlosruiz",
                                    "carlos.ruiz",
                                    "@carlosruiz")));
        }

        @Test
        void ranks_published_coworkers_by_shared_tags_then_by_name_in_code_point_order_then_by_id() {
            assertThat(relatedTo(210))
                    .extracting(
                            StoredCoworker::id, coworker -> coworker.fullName().value())
                    .containsExactly(
                            tuple(211L, "Noor Haddad"), // 3 shared tags
                            tuple(213L, "Sam Lee"), // 2 shared tags
                            tuple(214L, "Sam Lee"),
                            tuple(216L, "ana de Souza"),
                            tuple(212L, "Émile Laurent"),
                            tuple(217L, "Bruno Costa")); // 1 shared tag
        }

        @Test
        void optional_properties_are_null_if_a_coworker_has_no_value() {
            StoredCoworker bruno = relatedTo(210).get(5);

            assertThat(bruno.position()).isNull();
            assertThat(bruno.businessArea()).isNull();
            assertThat(bruno.profileSummary()).isNull();
            assertThat(bruno.profileWebsite()).isNull();
            assertThat(bruno.companyName()).isEmpty();
            assertThat(bruno.social()).hasAllNullFieldsOrProperties();
        }

        @Test
        void coworkers_without_shared_tags_and_unknown_coworkers_have_no_related_profiles() {
            assertThat(relatedTo(203)).isEmpty();
            assertThat(relatedTo(204)).isEmpty();
            assertThat(relatedTo(999)).isEmpty();
        }
    }

    @Nested
    class Related_profiles_of_a_given_ranking {

        @Test
        void related_profiles_keep_the_order_of_the_ranking() {
            assertThat(coworkers.related(210, List.of(217L, 211L, 213L)))
                    .extracting(StoredCoworker::id)
                    .containsExactly(217L, 211L, 213L);
        }

        @Test
        void related_profiles_omit_ranked_coworkers_who_are_no_longer_published_or_no_longer_share_a_tag() {
            assertThat(coworkers.related(210, List.of(301L, 211L, 202L, 999L)))
                    .extracting(StoredCoworker::id)
                    .containsExactly(211L);
        }
    }

    @Nested
    class Shared_tags {

        @Test
        void carlos_and_jane_share_the_expected_tags() {
            assertThat(coworkers.sharedTags(101, List.of(202L))).isEqualTo(Map.of(202L, List.of("UX", "Research")));
        }

        @Test
        void shared_tags_keep_the_order_of_the_related_coworker() {
            assertThat(coworkers.sharedTags(210, List.of(211L, 212L, 213L, 214L, 217L)))
                    .isEqualTo(Map.of(
                            211L, List.of("Machine Learning", "Data", "Python"),
                            212L, List.of("Visualization", "Data"),
                            213L, List.of("Python", "Data"),
                            214L, List.of("Data", "Python"),
                            217L, List.of("Python")));
        }

        @Test
        void shared_tags_are_not_queried_if_there_are_no_related_coworkers() {
            statements.take();

            assertThat(coworkers.sharedTags(203, List.of())).isEmpty();
            assertThat(statements.take()).isZero();
        }
    }

    @Nested
    class Number_of_statements {

        @Test
        void every_query_takes_one_statement() {
            statements.take();

            coworkers.isPublished(210);
            assertThat(statements.take()).isOne();
            List<Long> ranking = rankings.ranking(210);
            assertThat(statements.take()).isOne();
            coworkers.related(210, ranking);
            assertThat(statements.take()).isOne();
            coworkers.sharedTags(210, List.of(211L, 212L, 213L));
            assertThat(statements.take()).isOne();
        }
    }
}

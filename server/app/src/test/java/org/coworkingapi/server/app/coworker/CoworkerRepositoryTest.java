package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coworkingapi.server.app.StatementRecorder;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.shape.Shapes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource
final class CoworkerRepositoryTest {

    private static final Shapes SHAPES =
            new Shapes(JsonMapper.builder().findAndAddModules().build());

    private static final ProfileQuery ALL_FIELDS =
            new ProfileQuery(SHAPES.of(RelatedProfiles.class, null), "RelatedProfiles");

    private final StatementRecorder statements;
    private final CoworkerRepository coworkers;
    private final RankingRepository rankings;

    CoworkerRepositoryTest(TestDatabase database) {
        statements = new StatementRecorder(database.withFixture());
        coworkers = new CoworkerRepository(JdbcClient.create(statements));
        rankings = new RankingRepository(new JdbcTemplate(statements));
    }

    private List<Coworker> relatedTo(long coworkerId) {
        return List.copyOf(
                coworkers.profiles(rankings.ranking(coworkerId), ALL_FIELDS).values());
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
                    .containsExactly(new Coworker()
                            .id(202L)
                            .uniqueId(UUID.fromString("5a3f0d6e-2b1c-4e8f-9a70-000000000202"))
                            .fullName("Carlos Ruiz")
                            .guessedFirstName("Carlos")
                            .avatarUrl("https://nexudushq.spaces.nexudus.com/media/coworker/202/avatar")
                            .position("UX Researcher")
                            .companyName("Ruiz UX Studio")
                            .businessArea("Design")
                            .profileSummary("I help teams talk to their users.")
                            .profileWebsite("https://ruizux.example.com")
                            .invoicingSpaceName("Downtown Coworking Hub")
                            .twitter("https://twitter.com/carlosruiz")
                            .linkedin("https://linkedin.com/in/carlosruiz")
                            .github("https://github.com/carlosruiz")
                            .instagram("https://instagram.com/carlosruiz")
                            .facebook("https://facebook.com/carlosruiz")
                            .skype("carlos.ruiz")
                            .telegram("@carlosruiz"));
        }

        @Test
        void ranks_published_coworkers_by_shared_tags_then_by_name_in_code_point_order_then_by_id() {
            assertThat(relatedTo(210))
                    .extracting(Coworker::getId, Coworker::getFullName)
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
            Coworker bruno = relatedTo(210).get(5);

            assertThat(List.of(
                            bruno.getPosition(),
                            bruno.getBusinessArea(),
                            bruno.getProfileSummary(),
                            bruno.getProfileWebsite(),
                            bruno.getTwitter(),
                            bruno.getLinkedin(),
                            bruno.getGithub(),
                            bruno.getInstagram(),
                            bruno.getFacebook(),
                            bruno.getSkype(),
                            bruno.getTelegram()))
                    .allMatch(value -> value.get() == null);
            assertThat(bruno.getCompanyName()).isEmpty();
        }

        @Test
        void coworkers_without_shared_tags_and_unknown_coworkers_have_no_related_profiles() {
            assertThat(relatedTo(203)).isEmpty();
            assertThat(relatedTo(204)).isEmpty();
            assertThat(relatedTo(999)).isEmpty();
        }
    }

    @Nested
    class Profiles {

        @Test
        void profiles_have_the_order_of_the_ids() {
            assertThat(coworkers.profiles(List.of(217L, 211L, 213L), ALL_FIELDS).keySet())
                    .containsExactly(217L, 211L, 213L);
        }

        @Test
        void profiles_are_not_queried_without_ids() {
            statements.take();

            assertThat(coworkers.profiles(List.of(), ALL_FIELDS)).isEmpty();
            assertThat(statements.take()).isEmpty();
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
            assertThat(statements.take()).isEmpty();
        }
    }

    @Nested
    class Number_of_statements {

        @Test
        void every_query_takes_one_statement() {
            statements.take();

            coworkers.isPublished(210);
            assertThat(statements.take()).hasSize(1);
            List<Long> ranking = rankings.ranking(210);
            assertThat(statements.take()).hasSize(1);
            coworkers.profiles(ranking, ALL_FIELDS);
            assertThat(statements.take()).hasSize(1);
            coworkers.sharedTags(210, List.of(211L, 212L, 213L));
            assertThat(statements.take()).hasSize(1);
        }
    }
}

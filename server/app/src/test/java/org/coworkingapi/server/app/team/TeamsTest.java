package org.coworkingapi.server.app.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.app.StatementCounter;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.coworker.FullName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
final class TeamsTest {

    private final StatementCounter statements;
    private final TeamRepository teams;

    TeamsTest(TestDatabase database) {
        statements = new StatementCounter(database.withFixture());
        teams = new TeamRepository(JdbcClient.create(statements));
    }

    @Nested
    class Find {

        @Test
        void finds_team_55_as_the_published_example_shows_it() {
            StoredTeam team = teams.find(55).orElseThrow();

            assertThat(team.id()).isEqualTo(55);
            assertThat(team.uniqueId()).isEqualTo(UUID.fromString("a1b2c3d4-e5f6-7890-abcd-ef1234567890"));
            assertThat(team.name()).isEqualTo("Tech Innovators");
            assertThat(team.location().name()).isEqualTo("Downtown Coworking Hub");
            assertThat(team.location().homeUrl()).isEqualTo("https://downtown-hub.example.com");
            assertThat(team.attendanceDashboardDisabled()).isFalse();
            assertThat(team.createdAt()).isEqualTo("2024-01-15T09:30:00Z");
            assertThat(team.updatedAt()).isEqualTo("2024-07-20T14:22:33Z");
            assertThat(team.location().localTime(team.createdAt())).isEqualTo("2024-01-15T09:30:00");
            assertThat(team.location().localTime(team.updatedAt())).isEqualTo("2024-07-20T14:22:33");
        }

        @Test
        void finds_the_profile_of_team_55() {
            StoredTeam.Profile profile = teams.find(55).orElseThrow().profile();

            assertThat(profile.description())
                    .isEqualTo("A collaborative team focused on cutting-edge technology solutions");
            assertThat(profile.summary()).isEqualTo("Building the future, one innovation at a time");
            assertThat(profile.isPublic()).isTrue();
            assertThat(profile.website()).isEqualTo("https://techinnovators.example.com");
            assertThat(profile.tags()).containsExactly("technology", "startup", "innovation", "collaboration");
            assertThat(profile.joinedTags()).isEqualTo("technology startup innovation collaboration");
        }

        @Test
        void finds_the_social_links_billing_and_images_of_team_55() {
            StoredTeam team = teams.find(55).orElseThrow();

            assertThat(team.social())
                    .isEqualTo(new StoredTeam.SocialLinks(
                            "https://twitter.com/techinnovators",
                            null,
                            "https://linkedin.com/company/techinnovators",
                            null,
                            "https://github.com/techinnovators",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
            assertThat(team.billing())
                    .isEqualTo(new StoredTeam.Billing(
                            101L,
                            true,
                            20,
                            true,
                            new StoredTeam.DefaultPlan(7, "Team Hot Desk"),
                            false,
                            new StoredTeam.Discounts(BigDecimal.TEN, new BigDecimal("12.5"), null, BigDecimal.ZERO)));
            assertThat(team.hasCommunityGroup()).isTrue();
            assertThat(team.images()).isEqualTo(new StoredTeam.Images(true, true, false, false));
            assertThat(team.images().any()).isTrue();
        }

        @Test
        void writes_percentages_plainly() {
            assertThat(teams.find(55).orElseThrow().billing().discounts().charges())
                    .hasToString("10");
            assertThat(teams.find(57).orElseThrow().billing().discounts().timePasses())
                    .hasToString("100");
        }

        @Test
        void finds_team_56_with_nothing_that_may_be_missing() {
            StoredTeam team = teams.find(56).orElseThrow();

            assertThat(team.profile()).isEqualTo(new StoredTeam.Profile(null, "", false, null, List.of(), null));
            assertThat(team.profile().joinedTags()).isEmpty();
            assertThat(team.social()).hasAllNullFieldsOrProperties();
            assertThat(team.billing())
                    .isEqualTo(new StoredTeam.Billing(
                            null, false, null, false, null, true, new StoredTeam.Discounts(null, null, null, null)));
            assertThat(team.hasCommunityGroup()).isFalse();
            assertThat(team.images().any()).isFalse();
        }

        @Test
        void shows_the_times_of_team_56_in_winter_and_in_summer() {
            StoredTeam team = teams.find(56).orElseThrow();

            assertThat(team.createdAt()).isEqualTo(Instant.parse("2023-01-10T08:15:00Z"));
            assertThat(team.location().localTime(team.createdAt())).isEqualTo("2023-01-10T09:15:00");
            assertThat(team.location().localTime(team.updatedAt())).isEqualTo("2023-07-05T18:45:30");
        }

        @Test
        void finds_team_57_with_all_that_may_be_missing() {
            StoredTeam team = teams.find(57).orElseThrow();

            assertThat(team.profile()).hasNoNullFieldsOrProperties();
            assertThat(team.social()).hasNoNullFieldsOrProperties();
            assertThat(team.billing()).hasNoNullFieldsOrProperties();
            assertThat(team.billing().discounts()).hasNoNullFieldsOrProperties();
        }

        @Test
        void does_not_count_the_logo_as_an_image() {
            assertThat(teams.find(58).orElseThrow().images())
                    .isEqualTo(new StoredTeam.Images(true, false, false, false));
            assertThat(teams.find(58).orElseThrow().images().any()).isFalse();
        }

        @Test
        void is_empty_when_no_team_has_the_id() {
            assertThat(teams.find(999)).isEmpty();
        }
    }

    @Nested
    class Role_of {

        @Test
        void tells_administrators_from_members() {
            assertThat(teams.roleOf(101, 55)).contains(Role.ADMINISTRATOR);
            assertThat(teams.roleOf(103, 55)).contains(Role.ADMINISTRATOR);
            assertThat(teams.roleOf(102, 55)).contains(Role.MEMBER);
        }

        @Test
        void is_empty_for_a_stranger_an_inactive_member_and_a_member_of_another_team() {
            assertThat(teams.roleOf(301, 55)).isEmpty();
            assertThat(teams.roleOf(113, 55)).isEmpty();
            assertThat(teams.roleOf(121, 55)).isEmpty();
        }

        @Test
        void is_empty_for_unknown_ids() {
            assertThat(teams.roleOf(999, 55)).isEmpty();
            assertThat(teams.roleOf(101, 999)).isEmpty();
        }
    }

    @Nested
    class Members {

        @Test
        void lists_the_twelve_active_members_of_team_55_once_each_by_id() {
            Roster roster = teams.roster(55);

            assertThat(roster.all())
                    .extracting(Member::id)
                    .containsExactly(101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L, 109L, 110L, 111L, 112L);
            assertThat(teams.countMembers(55)).isEqualTo(12);
        }

        @Test
        void splits_into_administrators_and_regular_members_without_a_rest() {
            for (long teamId = 55; teamId <= 58; teamId++) {
                Roster roster = teams.roster(teamId);

                assertThat(roster.administrators()).allMatch(Member::isAdministrator);
                assertThat(roster.regularMembers()).noneMatch(Member::isAdministrator);
                assertThat(roster.administrators().size()
                                + roster.regularMembers().size())
                        .isEqualTo(roster.all().size());
                assertThat(roster.all()).containsAll(roster.administrators()).containsAll(roster.regularMembers());
                assertThat(teams.countMembers(teamId)).isEqualTo(roster.all().size());
            }
        }

        @Test
        void names_the_administrators_of_team_55_as_the_published_example_does() {
            assertThat(teams.roster(55).administratorsFullNames()).containsExactly("Jane Smith", "John Doe");
        }

        @Test
        void knows_jane_and_bob_as_the_published_example_does() {
            assertThat(teams.roster(55).all())
                    .filteredOn(member -> member.id() <= 102)
                    .extracting(member -> member.fullName().value(), Member::email)
                    .containsExactly(
                            tuple("Jane Smith", "jane@techinnovators.com"),
                            tuple("Bob Wilson", "bob@techinnovators.com"));
        }

        @Test
        void reads_every_field_of_a_member() {
            assertThat(teams.roster(55).all().get(0))
                    .isEqualTo(new Member(
                            101,
                            UUID.fromString("5a3f0d6e-2b1c-4e8f-9a70-000000000101"),
                            new FullName("Jane Smith"),
                            "jane@techinnovators.com",
                            "https://nexudushq.spaces.nexudus.com/media/coworker/101/avatar",
                            "Head of Design",
                            "Tech Innovators",
                            Role.ADMINISTRATOR,
                            new Member.Permissions(true, true, true, true, true),
                            "CARD-0101"));
        }

        @Test
        void reads_each_permission_by_itself() {
            assertThat(teams.roster(55).all())
                    .filteredOn(member -> member.id() >= 107 && member.id() <= 109 || member.id() == 111)
                    .extracting(Member::permissions)
                    .containsExactly(
                            new Member.Permissions(true, false, true, false, true),
                            new Member.Permissions(true, false, false, false, true),
                            new Member.Permissions(false, false, true, true, true),
                            new Member.Permissions(true, false, true, true, false));
        }

        @Test
        void leaves_null_what_a_member_does_not_have() {
            Member chidi = teams.roster(55).all().get(8);

            assertThat(chidi.fullName().value()).isEqualTo("Chidi Okafor");
            assertThat(chidi.position()).isNull();
            assertThat(chidi.accessCardId()).isNull();
            assertThat(chidi.companyName()).isEmpty();
        }

        @Test
        void is_empty_for_a_team_without_members_and_for_an_unknown_team() {
            assertThat(teams.roster(58).all()).isEmpty();
            assertThat(teams.countMembers(58)).isZero();
            assertThat(teams.roster(999).all()).isEmpty();
        }

        @Test
        void may_have_no_administrator_or_nobody_else() {
            assertThat(teams.roster(57).administrators()).isEmpty();
            assertThat(teams.roster(57).regularMembers()).hasSize(3);
            assertThat(teams.roster(56).administratorsFullNames()).containsExactly("Aitana Serrano");
            assertThat(teams.roster(56).regularMembers()).isEmpty();
        }
    }

    @Nested
    class Cost {

        @Test
        void is_one_statement_for_each_question_however_many_members_there_are() {
            statements.take();

            teams.find(55);
            assertThat(statements.take()).isOne();
            teams.roleOf(101, 55);
            assertThat(statements.take()).isOne();
            teams.roster(55);
            assertThat(statements.take()).isOne();
            teams.countMembers(55);
            assertThat(statements.take()).isOne();
        }
    }
}

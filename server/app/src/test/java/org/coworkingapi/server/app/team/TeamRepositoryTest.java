package org.coworkingapi.server.app.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
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
final class TeamRepositoryTest {

    private final StatementCounter statements;
    private final TeamRepository teams;

    TeamRepositoryTest(TestDatabase database) {
        statements = new StatementCounter(database.withFixture());
        teams = new TeamRepository(JdbcClient.create(statements));
    }

    @Nested
    class Find {

        @Test
        void finds_team_55_with_the_values_of_the_published_example() {
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

            StoredTeam.SocialLinks social = team.social();
            assertThat(social.twitter()).isEqualTo("https://twitter.com/techinnovators");
            assertThat(social.linkedin()).isEqualTo("https://linkedin.com/company/techinnovators");
            assertThat(social.github()).isEqualTo("https://github.com/techinnovators");
            assertThat(social.facebook()).isNull();
            assertThat(social.skype()).isNull();
            StoredTeam.Billing billing = team.billing();
            assertThat(billing.payingMemberId()).isEqualTo(101);
            assertThat(billing.singleInvoice()).isTrue();
            assertThat(billing.maxMemberCount()).isEqualTo(20);
            assertThat(billing.hasContactDetails()).isTrue();
            assertThat(billing.defaultPlan()).isEqualTo(new StoredTeam.DefaultPlan(7, "Team Hot Desk"));
            assertThat(billing.newAccountsOnHold()).isFalse();
            assertThat(billing.discounts().extraServices()).isEqualTo("12.5");
            assertThat(billing.discounts().tariffs()).isNull();
            assertThat(billing.discounts().timePasses()).isZero();
            assertThat(team.hasCommunityGroup()).isTrue();
            assertThat(team.images()).isEqualTo(new StoredTeam.Images(true, true, false, false));
            assertThat(team.images().any()).isTrue();
        }

        @Test
        void discounts_have_no_trailing_zeros() {
            assertThat(teams.find(55).orElseThrow().billing().discounts().charges())
                    .hasToString("10");
            assertThat(teams.find(57).orElseThrow().billing().discounts().timePasses())
                    .hasToString("100");
        }

        @Test
        void team_56_has_no_optional_values() {
            StoredTeam team = teams.find(56).orElseThrow();

            assertThat(team.profile().description()).isNull();
            assertThat(team.profile().summary()).isEmpty();
            assertThat(team.profile().website()).isNull();
            assertThat(team.profile().tags()).isEmpty();
            assertThat(team.profile().joinedTags()).isEmpty();
            assertThat(team.profile().googleMapsLink()).isNull();
            assertThat(team.social()).hasAllNullFieldsOrProperties();
            assertThat(team.billing().payingMemberId()).isNull();
            assertThat(team.billing().maxMemberCount()).isNull();
            assertThat(team.billing().defaultPlan()).isNull();
            assertThat(team.billing().discounts()).hasAllNullFieldsOrProperties();
            assertThat(team.hasCommunityGroup()).isFalse();
            assertThat(team.images().any()).isFalse();
        }

        @Test
        void local_times_of_team_56_include_daylight_saving_time() {
            StoredTeam team = teams.find(56).orElseThrow();

            assertThat(team.createdAt()).isEqualTo(Instant.parse("2023-01-10T08:15:00Z"));
            assertThat(team.location().localTime(team.createdAt())).isEqualTo("2023-01-10T09:15:00");
            assertThat(team.location().localTime(team.updatedAt())).isEqualTo("2023-07-05T18:45:30");
        }

        @Test
        void team_57_has_all_optional_values() {
            StoredTeam team = teams.find(57).orElseThrow();

            assertThat(team.profile()).hasNoNullFieldsOrProperties();
            assertThat(team.social()).hasNoNullFieldsOrProperties();
            assertThat(team.billing()).hasNoNullFieldsOrProperties();
            assertThat(team.billing().discounts()).hasNoNullFieldsOrProperties();
        }

        @Test
        void the_logo_does_not_count_as_an_image() {
            assertThat(teams.find(58).orElseThrow().images())
                    .isEqualTo(new StoredTeam.Images(true, false, false, false));
            assertThat(teams.find(58).orElseThrow().images().any()).isFalse();
        }

        @Test
        void find_is_empty_for_an_unknown_id() {
            assertThat(teams.find(999)).isEmpty();
        }
    }

    @Nested
    class Role_of {

        @Test
        void the_role_distinguishes_administrators_and_members() {
            assertThat(teams.roleOf(101, 55)).contains(Role.ADMINISTRATOR);
            assertThat(teams.roleOf(103, 55)).contains(Role.ADMINISTRATOR);
            assertThat(teams.roleOf(102, 55)).contains(Role.MEMBER);
        }

        @Test
        void customers_outside_the_team_and_inactive_members_have_no_role() {
            assertThat(teams.roleOf(301, 55)).isEmpty();
            assertThat(teams.roleOf(113, 55)).isEmpty();
            assertThat(teams.roleOf(121, 55)).isEmpty();
        }

        @Test
        void unknown_ids_have_no_role() {
            assertThat(teams.roleOf(999, 55)).isEmpty();
            assertThat(teams.roleOf(101, 999)).isEmpty();
        }
    }

    @Nested
    class Members {

        @Test
        void the_roster_lists_the_twelve_active_members_of_team_55_by_id() {
            Roster roster = teams.roster(55);

            assertThat(roster.all())
                    .extracting(Member::id)
                    .containsExactly(101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L, 109L, 110L, 111L, 112L);
            assertThat(teams.countMembers(55)).isEqualTo(12);
        }

        @Test
        void every_member_is_either_an_administrator_or_a_regular_member() {
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
        void administrators_of_team_55_are_those_of_the_published_example() {
            assertThat(teams.roster(55).administratorsFullNames()).containsExactly("Jane Smith", "John Doe");
        }

        @Test
        void jane_and_bob_have_the_values_of_the_published_example() {
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
        void permissions_are_independent() {
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
        void optional_values_of_a_member_are_null() {
            Member chidi = teams.roster(55).all().get(8);

            assertThat(chidi.fullName().value()).isEqualTo("Chidi Okafor");
            assertThat(chidi.position()).isNull();
            assertThat(chidi.accessCardId()).isNull();
            assertThat(chidi.companyName()).isEmpty();
        }

        @Test
        void teams_without_members_and_unknown_teams_have_an_empty_roster() {
            assertThat(teams.roster(58).all()).isEmpty();
            assertThat(teams.countMembers(58)).isZero();
            assertThat(teams.roster(999).all()).isEmpty();
        }

        @Test
        void a_roster_can_lack_administrators_or_regular_members() {
            assertThat(teams.roster(57).administrators()).isEmpty();
            assertThat(teams.roster(57).regularMembers()).hasSize(3);
            assertThat(teams.roster(56).administratorsFullNames()).containsExactly("Aitana Serrano");
            assertThat(teams.roster(56).regularMembers()).isEmpty();
        }
    }

    @Nested
    class Number_of_statements {

        @Test
        void every_query_takes_one_statement() {
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

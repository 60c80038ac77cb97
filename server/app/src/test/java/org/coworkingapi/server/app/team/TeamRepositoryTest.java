package org.coworkingapi.server.app.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.coworkingapi.server.stub.generated.model.ErrorCode.NOT_A_TEAM_MEMBER;
import static org.coworkingapi.server.stub.generated.model.ErrorCode.TEAM_NOT_FOUND;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.app.StatementRecorder;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource
final class TeamRepositoryTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private static final Plans<TeamPlan> PLANS = new Plans<>(new Shapes(MAPPER), Team.class, TeamPlan::compile);

    private final TestDatabase database;
    private final StatementRecorder statements;
    private final TeamRepository teams;

    TeamRepositoryTest(TestDatabase database) {
        this.database = database;
        statements = new StatementRecorder(database.withFixture());
        teams = new TeamRepository(JdbcClient.create(statements));
    }

    private Team read(long teamId, long readerId, @Nullable String shape) {
        TeamPlan plan = PLANS.of(shape);
        TeamQuery.Result<Team> team = teams.find(teamId, readerId, plan.team());
        return plan.includesMembers()
                ? teams.addMembers(team.model(), teamId, readerId, plan.membersFor(team.readerIsAdministrator()))
                : team.model();
    }

    private Team read(long teamId, long readerId) {
        return read(teamId, readerId, null);
    }

    @Nested
    class Fields_of_a_team {

        @Test
        void finds_team_55_with_the_values_of_the_published_example() {
            assertThat(read(
                            55,
                            101,
                            "Id,UniqueId,IdString,Name,Description,ProfileTags,ProfileTagsList,BusinessName,BusinessHomeUrl,"
                                    + "Twitter,Skype,PayingMemberId,MaxTeamMemberCount,HasDefaultPlan,DefaultTariffId,"
                                    + "DefaultTariffName,HasCommunityGroup,HasImage1,HasImages,TeamMembersCount,"
                                    + "CreatedOn,CreatedOnUtc,UpdatedOn,UpdatedOnUtc"))
                    .isEqualTo(new Team()
                            .id(55L)
                            .uniqueId(UUID.fromString("a1b2c3d4-e5f6-7890-abcd-ef1234567890"))
                            .idString("55")
                            .name("Tech Innovators")
                            .description("A collaborative team focused on cutting-edge technology solutions")
                            .profileTags("technology startup innovation collaboration")
                            .profileTagsList(List.of("technology", "startup", "innovation", "collaboration"))
                            .businessName("Downtown Coworking Hub")
                            .businessHomeUrl("https://downtown-hub.example.com")
                            .twitter("https://twitter.com/techinnovators")
                            .skype(null)
                            .payingMemberId(101L)
                            .maxTeamMemberCount(20)
                            .hasDefaultPlan(true)
                            .defaultTariffId(7L)
                            .defaultTariffName("Team Hot Desk")
                            .hasCommunityGroup(true)
                            .hasImage1(true)
                            .hasImages(true)
                            .teamMembersCount(12)
                            .createdOn(LocalDateTime.parse("2024-01-15T09:30:00"))
                            .createdOnUtc(OffsetDateTime.parse("2024-01-15T09:30:00Z"))
                            .updatedOn(LocalDateTime.parse("2024-07-20T14:22:33"))
                            .updatedOnUtc(OffsetDateTime.parse("2024-07-20T14:22:33Z")));
        }

        @Test
        void discounts_have_no_trailing_zeros() {
            Team team = read(55, 101);

            assertThat(team.getDiscountCharges().get()).hasToString("10");
            assertThat(team.getDiscountExtraServices().get()).hasToString("12.5");
            assertThat(team.getDiscountTariffs().get()).isNull();
            assertThat(team.getDiscountTimePasses().get()).isZero();
            assertThat(read(57, 131).getDiscountTimePasses().get()).hasToString("100");
        }

        @Test
        void optional_values_are_null_in_team_56_and_present_in_team_57() {
            JsonNode empty = MAPPER.valueToTree(read(56, 121));
            JsonNode complete = MAPPER.valueToTree(read(57, 131));

            assertThat(List.of(
                            "Description",
                            "ProfileWebsite",
                            "GoogleMapsLink",
                            "Facebook",
                            "Skype",
                            "PayingMemberId",
                            "MaxTeamMemberCount",
                            "DefaultTariffId",
                            "DefaultTariffName",
                            "DiscountCharges"))
                    .allMatch(name -> empty.get(name).isNull())
                    .noneMatch(name -> complete.get(name).isNull());
            assertThat(empty.get("HasDefaultPlan").asBoolean()).isFalse();
            assertThat(empty.get("HasCommunityGroup").asBoolean()).isFalse();
            assertThat(empty.get("ProfileTags").asString()).isEmpty();
            assertThat(empty.get("ProfileTagsList").isEmpty()).isTrue();
        }

        @Test
        void local_times_of_team_56_include_daylight_saving_time() {
            Team team = read(56, 121, "CreatedOn,CreatedOnUtc,UpdatedOn");

            assertThat(team.getCreatedOnUtc()).isEqualTo("2023-01-10T08:15:00Z");
            assertThat(team.getCreatedOn()).isEqualTo("2023-01-10T09:15:00");
            assertThat(team.getUpdatedOn()).isEqualTo("2023-07-05T18:45:30");
        }

        @Test
        void the_logo_does_not_count_as_an_image() {
            try (HikariDataSource separate = database.createMigrated()) {
                JdbcClient client = JdbcClient.create(TestFixture.loadedInto(separate));
                client.sql("insert into team_member values (58, 101, true, true, true, true, true, true, true, null)")
                        .update();

                assertThat(new TeamRepository(client)
                                .find(58, 101, PLANS.of("HasTeamLogo,HasImages").team())
                                .model())
                        .isEqualTo(new Team().hasTeamLogo(true).hasImages(false));
            }
        }

        @Test
        void only_the_selected_fields_are_set() {
            assertThat(read(55, 101, "Name,TeamMembers.FullName").getTeamMembers())
                    .first()
                    .isEqualTo(new Customer().fullName("Bob Wilson"));
            assertThat(read(55, 101, "Name")).isEqualTo(new Team().name("Tech Innovators"));
        }
    }

    @Nested
    class Readers {

        private void assertRefused(long teamId, long readerId, ErrorCode code) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> read(teamId, readerId))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
        }

        @Test
        void administrators_and_members_may_read_the_team() {
            TeamQuery<Team> name = PLANS.of("Name").team();

            assertThat(teams.find(55, 101, name).readerIsAdministrator()).isTrue();
            assertThat(teams.find(55, 103, name).readerIsAdministrator()).isTrue();
            assertThat(teams.find(55, 102, name).readerIsAdministrator()).isFalse();
        }

        @Test
        void customers_outside_the_team_and_inactive_members_are_refused() {
            assertRefused(55, 301, NOT_A_TEAM_MEMBER);
            assertRefused(55, 113, NOT_A_TEAM_MEMBER);
            assertRefused(55, 121, NOT_A_TEAM_MEMBER);
            assertRefused(55, 999, NOT_A_TEAM_MEMBER);
        }

        @Test
        void an_unknown_team_is_not_found_for_every_reader() {
            assertRefused(999, 101, TEAM_NOT_FOUND);
            assertRefused(999, 999, TEAM_NOT_FOUND);
        }
    }

    @Nested
    class Members {

        @Test
        void the_lists_contain_the_twelve_active_members_of_team_55_by_id() {
            Team team = read(55, 101);

            assertThat(team.getAllTeamMembers())
                    .extracting(Customer::getId)
                    .containsExactly(101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L, 109L, 110L, 111L, 112L);
            assertThat(team.getTeamMembersCount()).isEqualTo(12);
            assertThat(team.getTeamAdministratorsFullNames()).containsExactly("Jane Smith", "John Doe");
        }

        @Test
        void every_member_is_either_an_administrator_or_a_regular_member() {
            assertThat(List.of(read(55, 101), read(56, 121), read(57, 131))).allSatisfy(team -> {
                assertThat(team.getTeamAdministrators()).allMatch(Customer::getIsTeamAdministrator);
                assertThat(team.getTeamMembers()).noneMatch(Customer::getIsTeamAdministrator);
                assertThat(team.getAllTeamMembers())
                        .containsAll(team.getTeamAdministrators())
                        .containsAll(team.getTeamMembers())
                        .hasSize(team.getTeamAdministrators().size()
                                + team.getTeamMembers().size())
                        .hasSize(team.getTeamMembersCount());
            });
        }

        @Test
        void a_member_in_several_lists_is_read_once() {
            Team team = read(55, 101, "TeamMembers.Id,AllTeamMembers.FullName");

            assertThat(team.getTeamMembers().get(0))
                    .isEqualTo(new Customer().id(102L).fullName("Bob Wilson"))
                    .isSameAs(team.getAllTeamMembers().get(1));
        }

        @Test
        void reads_every_field_of_a_member() {
            assertThat(read(55, 101).getAllTeamMembers())
                    .first()
                    .isEqualTo(new Customer()
                            .id(101L)
                            .uniqueId(UUID.fromString("5a3f0d6e-2b1c-4e8f-9a70-000000000101"))
                            .fullName("Jane Smith")
                            .guessedFirstName("Jane")
                            .email("jane@techinnovators.com")
                            .avatarUrl("https://nexudushq.spaces.nexudus.com/media/coworker/101/avatar")
                            .position("Head of Design")
                            .companyName("Tech Innovators")
                            .isTeamAdministrator(true)
                            .canMakeBookings(true)
                            .canBookForTeam(true)
                            .canPurchaseProducts(true)
                            .canPurchaseEvents(true)
                            .canAccessCommunity(true)
                            .accessCardId("CARD-0101"));
        }

        @Test
        void permissions_are_independent() {
            assertThat(read(55, 101).getAllTeamMembers())
                    .filteredOn(member -> List.of(107L, 108L, 109L, 111L).contains(member.getId()))
                    .extracting(
                            Customer::getCanMakeBookings,
                            Customer::getCanBookForTeam,
                            Customer::getCanPurchaseProducts,
                            Customer::getCanPurchaseEvents,
                            Customer::getCanAccessCommunity)
                    .containsExactly(
                            tuple(true, false, true, false, true),
                            tuple(true, false, false, false, true),
                            tuple(false, false, true, true, true),
                            tuple(true, false, true, true, false));
        }

        @Test
        void optional_values_of_a_member_are_null() {
            Customer chidi = read(55, 101).getAllTeamMembers().get(8);

            assertThat(chidi.getFullName()).isEqualTo("Chidi Okafor");
            assertThat(chidi.getPosition().get()).isNull();
            assertThat(chidi.getAccessCardId().get()).isNull();
            assertThat(chidi.getCompanyName()).isEmpty();
        }

        @Test
        void access_cards_are_null_for_readers_who_are_not_administrators() {
            assertThat(read(55, 102).getAllTeamMembers())
                    .allMatch(member -> member.getAccessCardId().get() == null);
        }

        @Test
        void a_team_can_lack_administrators_or_regular_members() {
            assertThat(read(57, 131).getTeamAdministrators()).isEmpty();
            assertThat(read(57, 131).getTeamMembers()).hasSize(3);
            assertThat(read(56, 121).getTeamAdministratorsFullNames()).containsExactly("Aitana Serrano");
            assertThat(read(56, 121).getTeamMembers()).isEmpty();
        }
    }

    @Nested
    class Statements {

        private List<String> statementsOf(long readerId, @Nullable String shape) {
            statements.take();
            read(55, readerId, shape);
            return statements.take();
        }

        @Test
        void a_shape_without_members_takes_one_statement() {
            assertThat(statementsOf(101, "Name,TeamMembersCount,ProfileSummary,UpdatedOnUtc"))
                    .hasSize(1);
        }

        @Test
        void a_shape_with_members_takes_two_statements() {
            assertThat(statementsOf(101, null)).hasSize(2);
            assertThat(statementsOf(101, "TeamMembers.FullName")).hasSize(2);
        }

        @Test
        void only_the_members_of_the_selected_lists_are_queried() {
            assertThat(statementsOf(101, "TeamAdministratorsFullNames,TeamAdministrators.Id"))
                    .last()
                    .asString()
                    .contains("m.active and m.is_team_administrator order by");
            assertThat(statementsOf(101, "TeamMembers.Id"))
                    .last()
                    .asString()
                    .contains("m.active and not m.is_team_administrator order by");
            assertThat(statementsOf(101, "TeamMembers.Id,TeamAdministrators.Id"))
                    .last()
                    .asString()
                    .contains("m.active order by");
        }

        @Test
        void access_cards_are_queried_only_for_administrators() {
            assertThat(statementsOf(101, null)).anyMatch(sql -> sql.contains("access_card_id"));
            assertThat(statementsOf(102, null)).noneMatch(sql -> sql.contains("access_card_id"));
            assertThat(statementsOf(102, "AllTeamMembers.AccessCardId"))
                    .last()
                    .asString()
                    .startsWith("select m.team_id, m.is_team_administrator from team_member m where");
        }
    }
}

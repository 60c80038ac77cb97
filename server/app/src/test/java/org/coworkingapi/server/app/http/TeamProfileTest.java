package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class TeamProfileTest {

    @Autowired
    private Api api;

    @Autowired
    private DataSource dataSource;

    private static List<JsonNode> list(JsonNode team, String name) {
        return StreamSupport.stream(team.get(name).spliterator(), false).toList();
    }

    @Nested
    class Consistency {

        @ParameterizedTest
        @CsvSource({"55, 101", "56, 121", "57, 131"})
        void derived_properties_are_consistent_for_every_team_with_members(long teamId, long reader) {
            JsonNode team = api.get(
                            "/api/public/teams/" + teamId + "/profile",
                            api.tokens().of(reader))
                    .json();
            List<JsonNode> administrators = list(team, "TeamAdministrators");
            List<JsonNode> union = new ArrayList<>(administrators);
            union.addAll(list(team, "TeamMembers"));

            assertThat(list(team, "AllTeamMembers"))
                    .containsExactlyInAnyOrderElementsOf(union)
                    .doesNotHaveDuplicates();
            assertThat(list(team, "AllTeamMembers"))
                    .extracting(member -> member.get("Id").asLong())
                    .isSorted();
            assertThat(team.get("TeamMembersCount").asInt()).isEqualTo(union.size());
            assertThat(list(team, "TeamAdministratorsFullNames"))
                    .containsExactlyElementsOf(administrators.stream()
                            .map(member -> member.get("FullName"))
                            .toList());
            assertThat(administrators)
                    .allMatch(member -> member.get("IsTeamAdministrator").asBoolean());
            assertThat(list(team, "TeamMembers"))
                    .noneMatch(member -> member.get("IsTeamAdministrator").asBoolean());
            assertThat(team.get("HasImages").asBoolean())
                    .isEqualTo(team.get("HasImage1").asBoolean()
                            || team.get("HasImage2").asBoolean()
                            || team.get("HasImage3").asBoolean());
            assertThat(team.get("IdString").asString()).isEqualTo(team.get("Id").asString());
            assertThat(String.join(
                            " ",
                            list(team, "ProfileTagsList").stream()
                                    .map(JsonNode::asString)
                                    .toList()))
                    .isEqualTo(team.get("ProfileTags").asString());
            assertThat(team.get("HasDefaultPlan").asBoolean())
                    .isEqualTo(!team.get("DefaultTariffId").isNull());
        }

        @Test
        void inactive_members_are_omitted_and_have_no_access() {
            assertThat(api.get(TEAM).json().get("AllTeamMembers").findValues("Id"))
                    .extracting(JsonNode::asLong)
                    .doesNotContain(113L);
            assertThat(api.get(TEAM, api.tokens().of(113)).json().get("code").asString())
                    .isEqualTo("NOT_A_TEAM_MEMBER");
        }
    }

    @Nested
    class Times {

        @Test
        void local_times_include_daylight_saving_time() {
            JsonNode team = api.get("/api/public/teams/56/profile", api.tokens().of(121))
                    .json();
            assertOffset(team, "CreatedOn", 1);
            assertOffset(team, "UpdatedOn", 2);
        }

        private static void assertOffset(JsonNode team, String field, int hours) {
            LocalDateTime local = LocalDateTime.parse(team.get(field).asString());
            OffsetDateTime utc = OffsetDateTime.parse(team.get(field + "Utc").asString());
            assertThat(team.get(field + "Utc").asString()).endsWith("Z");
            assertThat(local).isEqualTo(utc.toLocalDateTime().plusHours(hours));
            assertThat(local)
                    .isEqualTo(utc.atZoneSameInstant(ZoneId.of("Europe/Madrid")).toLocalDateTime());
        }
    }

    @Nested
    class Access_cards {

        @Test
        void access_card_ids_are_visible_only_to_administrators() {
            String path = TEAM + "?_shape=AllTeamMembers.AccessCardId";
            assertThat(api.get(path, api.tokens().of(101)).body()).contains("\"CARD-0101\"");
            assertThat(api.get(path, api.tokens().of(102)).body())
                    .contains("{\"AccessCardId\":null}")
                    .doesNotContain("CARD-");
        }
    }

    @Nested
    class Administrators {

        /** Changes the role of members of team 55, each of whom lacks a permission. */
        private void setAdministrators(boolean administrators) {
            JdbcClient.create(dataSource)
                    .sql(
                            "update team_member set is_team_administrator = ? where team_id = 55 and coworker_id in (108, 109, 111)")
                    .param(administrators)
                    .update();
        }

        @Test
        void administrators_have_only_their_assigned_permissions() {
            setAdministrators(true);
            try {
                assertThat(list(api.get(TEAM).json(), "TeamAdministrators"))
                        .extracting(
                                member -> member.get("Id").asLong(),
                                member -> member.get("Position").isNull(),
                                member -> member.get("CanMakeBookings").asBoolean(),
                                member -> member.get("CanPurchaseProducts").asBoolean(),
                                member -> member.get("CanAccessCommunity").asBoolean())
                        .contains(
                                tuple(101L, false, true, true, true),
                                tuple(108L, false, true, false, true),
                                tuple(109L, true, false, true, true),
                                tuple(111L, false, true, true, false));
            } finally {
                setAdministrators(false);
            }
        }
    }

    @Nested
    class Queries {

        private List<String> queriesDuring(String path) {
            JdbcClient database = JdbcClient.create(dataSource);
            database.sql("set query_statistics false").update();
            database.sql("set query_statistics true").update();
            assertThat(api.get(path).status()).isEqualTo(200);
            return database.sql("select sql_statement from information_schema.query_statistics")
                    .query(String.class)
                    .list();
        }

        @Test
        void members_are_not_queried_if_the_shape_does_not_select_them() {
            assertThat(queriesDuring(TEAM + "?_shape=Name,ProfileTagsList"))
                    .noneMatch(sql -> sql.contains("from team_member"));
            assertThat(queriesDuring(TEAM + "?_shape=TeamMembersCount"))
                    .noneMatch(sql -> sql.contains("from team_member m"))
                    .noneMatch(sql -> sql.contains("count(*)"))
                    .anyMatch(sql -> sql.contains("t.member_count"));
            assertThat(queriesDuring(TEAM))
                    .filteredOn(sql -> sql.contains("from team_member m"))
                    .hasSize(1);
        }

        @Test
        void related_profiles_and_threads_are_queried_only_if_selected() {
            String path = "/api/public/coworkers/published/202/related";
            assertThat(queriesDuring(path + "?_shape=Threads.Subject"))
                    .noneMatch(sql -> sql.contains("coworker_tag"))
                    .anyMatch(sql -> sql.contains("community_thread"));
            assertThat(queriesDuring(path + "?_shape=RelatedProfiles.FullName"))
                    .noneMatch(sql -> sql.contains("community_thread"))
                    .filteredOn(sql -> sql.contains("coworker_tag"))
                    .hasSize(1);
            assertThat(queriesDuring(path))
                    .filteredOn(sql -> sql.contains("coworker_tag"))
                    .hasSize(2);
        }
    }
}

package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coworkingapi.client.model.CommunityThread;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.projection.Projection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Valid records and their shapes. */
class ShapesTest {

    @Nested
    class Names {

        record JavaNames(long id, String name, boolean disableAttendanceDashboard, boolean hasImage1) {}

        record JsonNames(long Id, String Name, boolean DisableAttendaceDashboard) {}

        record Annotated(
                @JsonProperty("Name") String title,
                @JsonProperty("TeamMembersCount") int size) {}

        record AnnotatedAgainstItsName(
                @JsonProperty("ProfileSummary") String name) {}

        record Marked(@JsonProperty(required = true) String name) {}

        record WithAnAccessor(@JsonProperty("Name") String title) {

            @Override
            public String title() {
                return title;
            }
        }

        record WithOtherAnnotations(@JsonIgnore String name) {}

        @Test
        void component_names_may_be_java_names() {
            assertThat(Shapes.ofTeam(JavaNames.class)).hasToString("Id,Name,DisableAttendaceDashboard,HasImage1");
        }

        @Test
        void component_names_may_be_JSON_names() {
            assertThat(Shapes.ofTeam(JsonNames.class)).hasToString("Id,Name,DisableAttendaceDashboard");
        }

        @Test
        void an_annotation_takes_precedence_over_the_component_name() {
            assertThat(Shapes.ofTeam(Annotated.class)).hasToString("Name,TeamMembersCount");
            assertThat(Shapes.ofTeam(AnnotatedAgainstItsName.class)).hasToString("ProfileSummary");
            assertThat(Shapes.ofTeam(WithAnAccessor.class)).hasToString("Name");
        }

        @Test
        void the_component_name_applies_if_the_annotation_has_no_name() {
            assertThat(Shapes.ofTeam(Marked.class)).hasToString("Name");
            assertThat(Shapes.ofTeam(WithOtherAnnotations.class)).hasToString("Name");
        }
    }

    @Nested
    class Types {

        record Whole(List<Customer> teamMembers) {}

        record Id(long id) {}

        record Twice(List<Id> teamAdministrators, List<Id> teamMembers) {}

        record Both(List<Id> relatedProfiles, List<Id> threads) {}

        record Maybe(
                Optional<Long> id,
                Optional<Integer> maxTeamMemberCount,
                Optional<List<Id>> teamMembers,
                Optional<UUID> uniqueId) {}

        record Plain(
                Long id,
                UUID uniqueId,
                Integer teamMembersCount,
                Boolean hasImages,
                BigDecimal discountTariffs,
                Instant createdOnUtc,
                LocalDateTime createdOn,
                Integer maxTeamMemberCount,
                List<String> profileTagsList) {}

        record Wider(
                long teamMembersCount,
                Long maxTeamMemberCount,
                String uniqueId,
                String createdOnUtc,
                Optional<String> updatedOn) {}

        record Page(List<Profile> relatedProfiles, List<CommunityThread> threads) {

            record Profile(String fullName, List<String> profileTagsList) {}
        }

        @Test
        void a_nested_list_selects_exactly_the_fields_of_its_record() {
            record TeamCard(long id, String name, List<Member> teamMembers, Optional<String> description) {

                record Member(String fullName, Optional<String> position) {}
            }
            assertThat(Shapes.ofTeam(TeamCard.class))
                    .hasToString("Id,Name,TeamMembers.FullName,TeamMembers.Position,Description");
            assertThat(Shapes.ofRelatedProfiles(Page.class))
                    .hasToString("RelatedProfiles.FullName,RelatedProfiles.ProfileTagsList,Threads");
        }

        @Test
        void a_model_selects_the_complete_object() {
            assertThat(Shapes.ofTeam(Whole.class)).hasToString("TeamMembers");
        }

        @Test
        void one_record_may_be_used_for_several_fields() {
            assertThat(Shapes.ofTeam(Twice.class)).hasToString("TeamAdministrators.Id,TeamMembers.Id");
            assertThat(Shapes.ofRelatedProfiles(Both.class)).hasToString("RelatedProfiles.Id,Threads.Id");
        }

        @Test
        void component_types_may_be_model_types_wider_types_optionals_or_strings() {
            for (Class<? extends Record> record : List.of(Maybe.class, Plain.class, Wider.class)) {
                assertThatCode(() -> Shapes.ofTeam(record)).as("%s", record).doesNotThrowAnyException();
            }
        }
    }

    @Nested
    class Verify {

        record OfATeam(String name) {}

        record OfRelated(List<CommunityThread> threads) {}

        record AlmostRelated(List<CommunityThread> threads, List<String> relatedProfile) {}

        record AlmostATeam(String name, String profileSumary) {}

        record Members(List<Customer> teamMembrs) {}

        record NestedMistake(List<Profile> relatedProfiles) {

            record Profile(String fullName, String email) {}
        }

        record NestedMistakes(List<Profile> relatedProfiles) {

            record Profile(String email, String phone, String mobile) {}
        }

        @Test
        void verify_accepts_a_record_that_matches_one_of_the_responses() {
            assertThatCode(() -> Shapes.verify(OfATeam.class)).doesNotThrowAnyException();
            assertThatCode(() -> Shapes.verify(OfRelated.class)).doesNotThrowAnyException();
        }

        @Test
        void verify_reports_the_errors_for_the_more_similar_response() {
            assertThatThrownBy(() -> Shapes.verify(AlmostRelated.class))
                    .hasMessage("AlmostRelated.relatedProfile: RelatedProfiles has no field relatedProfile; "
                            + "did you mean relatedProfiles (JSON name RelatedProfiles)?");
            assertThatThrownBy(() -> Shapes.verify(AlmostATeam.class))
                    .hasMessage("AlmostATeam.profileSumary: Team has no field profileSumary; "
                            + "did you mean profileSummary (JSON name ProfileSummary)?");
        }

        @Test
        void verify_prefers_the_response_that_has_the_components_of_the_record_itself() {
            assertThatThrownBy(() -> Shapes.verify(NestedMistake.class))
                    .hasMessageStartingWith("Profile.email (in NestedMistake.relatedProfiles): ")
                    .message()
                    .hasLineCount(1);
            assertThatThrownBy(() -> Shapes.verify(NestedMistakes.class))
                    .hasMessageStartingWith("Profile.email (in NestedMistakes.relatedProfiles): ")
                    .message()
                    .hasLineCount(3);
        }

        @Test
        void verify_prefers_the_response_with_a_field_of_a_similar_name() {
            assertThatThrownBy(() -> Shapes.verify(Members.class))
                    .hasMessage("Members.teamMembrs: Team has no field teamMembrs; "
                            + "did you mean teamMembers (JSON name TeamMembers)?");
        }
    }

    @Test
    void shapes_have_the_format_of_the_spec() {
        String pattern = ApiSpec.SPEC.schema("Shape").node().get("pattern").stringValue();

        assertThat(Shapes.ofTeam(Types.Plain.class).toString()).matches(pattern);
        assertThat(Shapes.ofRelatedProfiles(Types.Page.class).toString()).matches(pattern);
    }

    @Test
    void shapes_are_created_once_for_concurrent_callers() throws Exception {
        record FirstUse(String name, List<Types.Id> teamMembers) {}
        int threads = 16;
        CyclicBarrier start = new CyclicBarrier(threads);
        Callable<Projection<?, FirstUse>> use = () -> {
            start.await();
            return Shapes.OF_TEAM.to(FirstUse.class);
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Projection<?, FirstUse>>> results = pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> use).toList());
            Set<Projection<?, FirstUse>> projections =
                    results.stream().map(ShapesTest::result).collect(Collectors.toSet());

            assertThat(projections)
                    .singleElement()
                    .satisfies(projection -> assertThat(projection.shape()).hasToString("Name,TeamMembers.Id"));
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class RelatedProfilesTest {

    @Autowired
    private Api api;

    private JsonNode related(long coworkerId) {
        return api.get(
                        "/api/public/coworkers/published/" + coworkerId + "/related",
                        api.tokens().of(301))
                .json();
    }

    @Test
    void published_coworkers_are_ranked_by_shared_tags_then_name_then_id() {
        assertThat(related(210).get("RelatedProfiles").findValues("Id"))
                .extracting(JsonNode::asLong)
                .containsExactly(211L, 213L, 214L, 216L, 212L, 217L);
    }

    @Test
    void a_related_profile_contains_its_shared_tags_in_the_order_of_that_profile() {
        JsonNode carlos = related(101).get("RelatedProfiles").get(0);
        assertThat(carlos.get("FullName").asString()).isEqualTo("Carlos Ruiz");
        assertThat(carlos.get("ProfileTagsList").toString()).isEqualTo("[\"UX\",\"Research\"]");
    }

    @Test
    void related_profiles_contain_no_contact_details() {
        assertThat(related(101).toString() + related(210))
                .doesNotContain("@example.com")
                .doesNotContain("Email", "Phone");
    }

    @Test
    void a_coworker_without_shared_tags_has_no_related_profiles() {
        assertThat(related(203).toString()).isEqualTo("{\"RelatedProfiles\":[],\"Threads\":[]}");
    }

    @Test
    void public_threads_are_ordered_newest_first() {
        JsonNode threads = related(202).get("Threads");
        assertThat(threads.findValues("Id")).extracting(JsonNode::asLong).containsExactly(9002L, 9001L, 9005L, 9003L);
        JsonNode unanswered = threads.get(0);
        assertThat(unanswered.get("LastMessage").isNull()).isTrue();
        assertThat(unanswered.get("LastMessageUtc").isNull()).isTrue();
        assertThat(unanswered.get("LastMessageText").asString()).isEmpty();
        assertThat(unanswered.get("LastMessageUserFullName").asString()).isEmpty();
        assertThat(unanswered.get("Tags").isEmpty()).isTrue();
    }
}

package com.example.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.Shapes;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.test.CoworkingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MemberFilterTest {

    // snippet
    @RegisterExtension
    static final CoworkingStub stub = CoworkingStub.ofAllConsumers();

    @Test
    void retries_after_a_short_outage(CoworkingClient client) {
        stub.team(55).fails(ErrorCode.UNAVAILABLE, Duration.ofSeconds(1)).times(1).then().found();

        assertTrue(new MemberFilter(client.teams()).names(55).contains("Zoë Ångström"));
    }
    // end of snippet

    @Test
    void the_shape_matches_the_spec() {
        Shapes.verify(MemberFilter.Members.class);
    }

    @Test
    void returns_the_names_of_all_members(CoworkingClient client) {
        stub.team(55).found();

        assertEquals(12, new MemberFilter(client.teams()).names(55).size());
    }

    @Test
    void returns_an_empty_list_if_the_team_does_not_exist(CoworkingClient client) {
        stub.team(999).missing();

        assertEquals(List.of(), new MemberFilter(client.teams()).names(999));
    }

    @Test
    void returns_an_empty_list_if_the_customer_is_not_a_member(CoworkingClient client) {
        stub.team(55).fails(ErrorCode.NOT_A_TEAM_MEMBER);

        assertEquals(List.of(), new MemberFilter(client.teams()).names(55));
    }

    @Test
    void throws_a_rate_limited_exception_with_the_time_to_wait(CoworkingClient client) {
        stub.team(55).fails(ErrorCode.RATE_LIMITED, Duration.ofSeconds(20));

        RateLimitedException e = assertThrows(
            RateLimitedException.class, () -> new MemberFilter(client.teams()).names(55));

        assertEquals(Duration.ofSeconds(20), e.retryAfter());
    }
}

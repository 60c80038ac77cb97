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
    static final CoworkingStub stub = CoworkingStub.of("team-bookings-page");

    @Test
    void asks_for_fields_that_a_team_has() {
        Shapes.verify(MemberFilter.Members.class);
    }

    @Test
    void names_the_members_of_a_team(CoworkingClient client) {
        stub.team(55).found();

        assertEquals(12, new MemberFilter(client.teams()).names(55).size());
    }

    @Test
    void bears_a_short_outage(CoworkingClient client) {
        stub.team(55).fails(ErrorCode.UNAVAILABLE, Duration.ofSeconds(1)).times(1).then().found();

        assertTrue(new MemberFilter(client.teams()).names(55).contains("Zoë Ångström"));
    }
    // end of snippet

    @Test
    void is_empty_where_there_is_no_such_team(CoworkingClient client) {
        stub.team(999).missing();

        assertEquals(List.of(), new MemberFilter(client.teams()).names(999));
    }

    @Test
    void is_empty_where_the_customer_is_a_stranger(CoworkingClient client) {
        stub.team(55).fails(ErrorCode.NOT_A_TEAM_MEMBER);

        assertEquals(List.of(), new MemberFilter(client.teams()).names(55));
    }

    @Test
    void leaves_it_to_the_page_to_wait(CoworkingClient client) {
        stub.team(55).fails(ErrorCode.RATE_LIMITED, Duration.ofSeconds(20));

        RateLimitedException e = assertThrows(
            RateLimitedException.class, () -> new MemberFilter(client.teams()).names(55));

        assertEquals(Duration.ofSeconds(20), e.retryAfter());
    }
}

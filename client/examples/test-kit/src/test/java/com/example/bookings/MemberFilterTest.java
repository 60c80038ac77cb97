package com.example.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.Shapes;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.test.CoworkingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MemberFilterTest {

    @RegisterExtension
    static final CoworkingStub STUB = CoworkingStub.of("team-bookings-page");

    @Test
    void asks_for_fields_that_a_team_has() {
        Shapes.verify(MemberFilter.Members.class);
    }

    @Test
    void names_the_members_of_a_team() {
        STUB.team(55).found();

        List<String> names = filter().names(55);

        assertEquals(12, names.size());
        assertTrue(names.contains("Zoë Ångström"), names::toString);
    }

    @Test
    void is_empty_where_there_is_no_such_team_or_the_customer_is_a_stranger() {
        STUB.team(999).missing();
        assertEquals(List.of(), filter().names(999));

        STUB.team(55).fails(ErrorCode.NOT_A_TEAM_MEMBER);
        assertEquals(List.of(), filter().names(55));
    }

    @Test
    void leaves_it_to_the_page_to_wait() {
        STUB.team(55).fails(ErrorCode.RATE_LIMITED, Duration.ofSeconds(20));

        RateLimitedException e = assertThrows(RateLimitedException.class, () -> filter().names(55));

        assertEquals(Duration.ofSeconds(20), e.retryAfter());
    }

    private static MemberFilter filter() {
        return new MemberFilter(STUB.client().teams());
    }
}

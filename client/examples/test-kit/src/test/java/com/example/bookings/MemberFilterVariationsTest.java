package com.example.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.test.CoworkingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the filter with responses that the spec allows, although no contract shows them. */
class MemberFilterVariationsTest {

    // snippet
    @RegisterExtension
    static final CoworkingStub stub = CoworkingStub.of("team-bookings-page");

    @Test
    void tolerates_every_response_that_the_spec_allows(CoworkingClient client) {
        stub.team(55).variations().forEach(() -> new MemberFilter(client.teams()).names(55));
    }
    // end of snippet

    /** Compares the results with {@code contracts/team-bookings-page/variations.yaml}, which reviewers of the API read. */
    @Test
    void later_versions_have_the_recorded_effect(CoworkingClient client) {
        stub.team(55)
            .variations()
            .withLaterVersions()
            .verifyRecorded(() -> List.copyOf(new MemberFilter(client.teams()).names(55)));
    }

    @Test
    void an_unknown_team_has_no_names_in_every_response_that_the_spec_allows(CoworkingClient client) {
        stub.team(55)
            .variations(ErrorCode.TEAM_NOT_FOUND)
            .forEach(() -> assertEquals(List.of(), new MemberFilter(client.teams()).names(55)));
    }
}

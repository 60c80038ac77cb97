package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order of several stubbed responses. */
class SequenceTest {

    private static final String SHAPE = "Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName";

    @RegisterExtension
    static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

    @Test
    void the_last_stubbed_response_applies() {
        stub.team(55).missing();
        stub.team(55).found();

        assertThat(statuses(2)).containsExactly(200, 200);
    }

    @Test
    void after_a_limited_response_the_previous_response_applies() {
        stub.team(55).missing();
        stub.team(55).fails(ErrorCode.UNAVAILABLE).times(2);

        assertThat(statuses(4)).containsExactly(503, 503, 404, 404);
    }

    @Test
    void after_a_limited_response_the_contracts_apply_if_there_is_no_previous_response() {
        stub.team(55).fails(ErrorCode.UNAVAILABLE).times(2);

        assertThat(statuses(3)).containsExactly(503, 503, 200);
    }

    @Test
    void responses_chained_with_then_apply_one_after_the_other() {
        stub.team(55)
                .fails(ErrorCode.UNAVAILABLE)
                .times(2)
                .then()
                .fails(ErrorCode.RATE_LIMITED, Duration.ofSeconds(2))
                .then()
                .found();

        assertThat(statuses(5)).containsExactly(503, 503, 429, 200, 200);
    }

    @Test
    void a_response_before_then_applies_once() {
        stub.team(55).found().then().missing();

        assertThat(statuses(3)).containsExactly(200, 404, 404);
    }

    @Test
    void a_response_applies_only_to_its_id_and_operation() {
        stub.team(56).missing();
        stub.coworker(55).missing();

        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void a_response_can_be_delayed() {
        stub.team(55).found().after(Duration.ofMillis(300)).times(1).then().found();

        assertThat(millisFor(1)).isGreaterThanOrEqualTo(300);
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void a_negative_delay_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.team(55).found().after(Duration.ofMillis(-1)))
                .withMessage("after is PT-0.001S; it must not be negative.");
    }

    private static long millisFor(int requests) {
        long start = System.nanoTime();
        statuses(requests);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static List<Integer> statuses(int requests) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            ReceivedResponse response = TestRequests.send(
                    stub,
                    Request.get("/api/public/teams/55/profile", "jane-smith").withQuery("_shape", SHAPE));
            statuses.add(response.status());
        }
        return statuses;
    }
}

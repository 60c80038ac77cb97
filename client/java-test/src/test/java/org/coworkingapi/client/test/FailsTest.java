package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.Retry;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailsTest {

    @RegisterExtension
    static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

    @Test
    void a_stubbed_error_has_the_retry_after_of_the_contract() {
        stub.team(55).fails(ErrorCode.RATE_LIMITED);

        RateLimitedException exception = catchThrowableOfType(
                RateLimitedException.class, () -> stub.client().teams().profile(55));

        assertThat(exception.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_stubbed_error_has_a_custom_retry_after_in_header_and_detail() {
        stub.team(55).fails(ErrorCode.RATE_LIMITED, Duration.ofMinutes(2));

        ReceivedResponse response = send("jane-smith");

        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("Retry-After")).contains("120");
        assertThat(response.json().get("detail").asString()).isEqualTo("Too many requests; try again in 120 s.");
    }

    @Test
    void a_stubbed_error_names_the_requested_team_in_the_detail() {
        stub.team(4711).fails(ErrorCode.NOT_A_TEAM_MEMBER);

        ReceivedResponse response =
                TestRequests.send(stub, Request.get("/api/public/teams/4711/profile", "jane-smith"));

        String detail = "The profile of team 4711 is for its members and administrators only.";
        assertThat(response.json().get("detail").asString()).isEqualTo(detail);
        assertThat(response.header("WWW-Authenticate").orElseThrow()).contains(detail);
    }

    @Test
    void a_stubbed_error_takes_precedence_over_token_and_shape_errors() {
        stub.team(55).fails(ErrorCode.INTERNAL_ERROR);

        assertThat(send("expired-token").status()).isEqualTo(500);
        assertThat(send(null).status()).isEqualTo(500);
    }

    @Nested
    class InvalidArguments {

        @Test
        void a_code_that_the_operation_does_not_have_is_rejected() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.coworker(101).fails(ErrorCode.NOT_A_TEAM_MEMBER))
                    .withMessageStartingWith(
                            "getRelatedProfiles has no error with the code NOT_A_TEAM_MEMBER; its codes are INVALID_PARAM")
                    .withMessageContaining("RATE_LIMITED");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.team(55).fails(new ErrorCode("TEAPOT")))
                    .withMessageContaining("NOT_A_TEAM_MEMBER");
        }

        @Test
        void a_retry_after_is_rejected_for_an_error_without_this_header() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.team(55).fails(ErrorCode.INTERNAL_ERROR, Duration.ofSeconds(1)))
                    .withMessage(
                            "INTERNAL_ERROR has no Retry-After; the codes with Retry-After are RATE_LIMITED, UNAVAILABLE.");
        }

        @Test
        void a_retry_after_must_be_one_or_more_whole_seconds() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.team(55).fails(ErrorCode.UNAVAILABLE, Duration.ofMillis(1500)))
                    .withMessage("retryAfter is PT1.5S; it must be whole seconds, 1 or more.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.team(55).fails(ErrorCode.UNAVAILABLE, Duration.ZERO))
                    .withMessage("retryAfter is PT0S; it must be whole seconds, 1 or more.");
        }

        @Test
        void a_response_must_apply_to_at_least_one_request() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.team(55).fails(ErrorCode.UNAVAILABLE).times(0))
                    .withMessage("times is 0; it must be 1 or more.");
        }
    }

    @Test
    void a_client_without_retries_gets_the_error_of_the_first_attempt() {
        stub.team(55).fails(ErrorCode.UNAVAILABLE);

        CoworkingApiException exception = catchThrowableOfType(
                CoworkingApiException.class,
                () -> stub.builder().retry(Retry.none()).build().teams().profile(55));

        assertThat(exception.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(stub.requests()).hasSize(1);
    }

    private static ReceivedResponse send(String token) {
        return TestRequests.send(
                stub, Request.get("/api/public/teams/55/profile", token).withQuery("_shape", "Nam"));
    }
}

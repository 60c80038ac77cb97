package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Requests that match neither a stub nor a contract, and stubbed requests without a verified response. */
class UnmatchedRequestsTest {

    private static final CoworkingStub STUB = SampleStubs.of("team-bookings-page");
    private static final CoworkingStub MODAL = SampleStubs.of("coworkers-directory-profile-modal");

    @AfterAll
    static void close() {
        STUB.close();
        MODAL.close();
    }

    @Test
    void a_field_without_a_verified_value_is_an_error_and_fails_the_test() {
        STUB.team(56).found();

        CoworkingApiException exception = catchThrowableOfType(
                CoworkingApiException.class, () -> STUB.client().teams().profile(56, "Name,PayingMemberId"));

        String message = "No verified response contains PayingMemberId of team 56"
                + " (GET /api/public/teams/56/profile?_shape=Name,PayingMemberId as jane-smith);"
                + " add a contract in contracts/team-bookings-page/get-team-profile.";
        assertThat(exception.status()).isEqualTo(501);
        assertThat(exception.problem().detail()).isEqualTo(message);
        assertThat(exception)
                .hasMessageContaining("501 NOT_VERIFIED: No verified response contains PayingMemberId of team 56");
        assertThat(errors(STUB)).isEqualTo(message);
    }

    @Test
    void the_message_lists_the_first_of_many_fields() {
        STUB.coworker(202).found();

        catchThrowableOfType(
                CoworkingApiException.class, () -> STUB.client().coworkers().related(202));

        assertThat(errors(STUB))
                .startsWith("No verified response contains RelatedProfiles.UniqueId, RelatedProfiles.BusinessArea, ")
                .contains(" more of coworker 202 (GET ");
    }

    @Test
    void an_unmatched_request_is_an_error_and_fails_the_test() {
        ReceivedResponse response = TestRequests.send(STUB, Request.get("/api/public/teams/56/profile", "bob-wilson"));

        assertThat(response.status()).isEqualTo(501);
        assertThat(errors(STUB))
                .isEqualTo("No stub and no contract of team-bookings-page matches"
                        + " GET /api/public/teams/56/profile as bob-wilson;"
                        + " stub it, for example with team(56).found(),"
                        + " or add a contract in contracts/team-bookings-page/get-team-profile.");
    }

    @Test
    void the_message_does_not_contain_an_unknown_token() {
        TestRequests.send(STUB, Request.get("/api/public/teams/55/profile", "s3cret"));
        TestRequests.send(STUB, Request.get("/api/public/teams/55/profile", null));

        assertThat(errors(STUB))
                .contains("with an unknown token")
                .contains("without a token")
                .doesNotContain("s3cret");
    }

    @Test
    void a_path_that_the_spec_does_not_define_is_an_error() {
        ReceivedResponse response = TestRequests.send(STUB, Request.get("/api/public/team/55", "jane-smith"));

        assertThat(response.status()).isEqualTo(501);
        assertThat(errors(STUB))
                .contains("GET /api/public/team/55")
                .endsWith("if the spec defines this request, add a contract; otherwise correct the request.");
    }

    @Test
    void a_stubbed_response_does_not_apply_to_a_request_with_another_method() {
        STUB.team(55).found();

        TestRequests.send(
                STUB, Request.get("/api/public/teams/55/profile", "jane-smith").withMethod("DELETE"));

        assertThat(errors(STUB)).contains("DELETE /api/public/teams/55/profile");
    }

    @Test
    void a_contract_without_a_shape_does_not_match_requests_with_a_shape() {
        assertThat(MODAL.client().coworkers().related(202, "").getRelatedProfiles())
                .isNotEmpty();
        catchThrowableOfType(
                CoworkingApiException.class, () -> MODAL.client().coworkers().related(202, "Threads.Id"));

        assertThat(errors(MODAL)).contains("?_shape=Threads.Id as jane-smith");
    }

    @Test
    void a_contract_without_a_token_does_not_match_requests_with_a_token() {
        ReceivedResponse response =
                TestRequests.send(MODAL, Request.get("/api/public/coworkers/published/101/related", "martin-pena"));

        assertThat(response.status()).isEqualTo(501);
        assertThat(errors(MODAL)).contains("published/101/related as martin-pena");
    }

    @Test
    void an_error_contract_without_a_shape_does_not_match_requests_with_a_shape() {
        Request request = Request.get("/api/public/coworkers/published/999/related", "jane-smith");
        assertThat(TestRequests.send(MODAL, request).status()).isEqualTo(404);

        assertThat(TestRequests.send(MODAL, request.withQuery("_shape", "Nam")).status())
                .isEqualTo(501);

        assertThat(errors(MODAL)).contains("?_shape=Nam as jane-smith");
    }

    @Test
    void a_contract_does_not_match_a_request_with_two_shapes() {
        Request request = Request.get("/api/public/teams/55/profile", "jane-smith")
                .withQuery("_shape", "Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName");
        assertThat(TestRequests.send(STUB, request).status()).isEqualTo(200);

        assertThat(TestRequests.send(STUB, request.withQuery("_shape", "Id")).status())
                .isEqualTo(501);

        assertThat(errors(STUB)).contains("as jane-smith");
    }

    @Test
    void a_field_that_was_verified_only_for_another_token_is_an_error() {
        STUB.team(55).found();
        Request request = Request.get("/api/public/teams/55/profile", "bob-wilson")
                .withQuery("_shape", "Description,AllTeamMembers.Id,AllTeamMembers.AccessCardId");

        assertThat(TestRequests.send(STUB, request).status()).isEqualTo(501);

        assertThat(errors(STUB))
                .startsWith("No verified response contains Description of team 55 (GET ")
                .contains("as bob-wilson); add a contract");
    }

    @Test
    void the_message_of_a_stub_for_all_consumers_has_a_placeholder_for_the_folder() {
        try (CoworkingStub allConsumers = SampleStubs.ofAllConsumers()) {
            TestRequests.send(allConsumers, Request.get("/api/public/teams/999/profile", "jane-smith"));

            assertThat(errors(allConsumers))
                    .contains("no contract of any consumer", "contracts/<your consumer>/get-team-profile");
        }
    }

    @Test
    void a_consumer_without_contracts_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleStubs.of("team-booking-page"))
                .withMessageStartingWith(
                        "Consumer 'team-booking-page' has no contracts; the consumers with contracts are coworkers-directory-");
    }

    private static String errors(CoworkingStub stub) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, stub::reset);
        assertThat(failure).isNotNull();
        stub.reset();
        return failure.getMessage();
    }
}

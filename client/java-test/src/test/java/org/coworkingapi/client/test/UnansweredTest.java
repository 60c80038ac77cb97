package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What nobody verified, and nobody said. */
class UnansweredTest {

    private static final CoworkingStub STUB = CoworkingStub.of("team-bookings-page");
    private static final CoworkingStub MODAL = CoworkingStub.of("coworkers-directory-profile-modal");

    @AfterAll
    static void close() {
        STUB.close();
        MODAL.close();
    }

    @Test
    void a_field_that_nobody_verified_is_an_error_and_fails_the_test() {
        STUB.team(56).found();

        CoworkingApiException exception = catchThrowableOfType(
                CoworkingApiException.class, () -> STUB.client().teams().profile(56, "Name,PayingMemberId"));

        String sentence = "Nobody verified what the server answers for PayingMemberId of team 56, which"
                + " GET /api/public/teams/56/profile?_shape=Name,PayingMemberId asks for as jane-smith;"
                + " add a contract in contracts/team-bookings-page/get-team-profile.";
        assertThat(exception.status()).isEqualTo(501);
        assertThat(exception.problem().detail()).isEqualTo(sentence);
        assertThat(complaints(STUB)).isEqualTo(sentence);
    }

    @Test
    void of_many_fields_that_nobody_verified_the_first_are_named() {
        STUB.coworker(202).found();

        catchThrowableOfType(
                CoworkingApiException.class, () -> STUB.client().coworkers().related(202));

        assertThat(complaints(STUB))
                .startsWith("Nobody verified what the server answers for RelatedProfiles.UniqueId, "
                        + "RelatedProfiles.BusinessArea, ")
                .contains(" more of coworker 202, which");
    }

    @Test
    void a_request_of_which_nothing_was_said_is_an_error_and_fails_the_test() {
        Answer answer = TestRequests.send(STUB, Request.get("/api/public/teams/56/profile", "bob-wilson"));

        assertThat(answer.status()).isEqualTo(501);
        assertThat(complaints(STUB))
                .isEqualTo("Nothing was said about GET /api/public/teams/56/profile as bob-wilson,"
                        + " and no contract of team-bookings-page asks for it;"
                        + " call team(56).found() or another of its kind on the stub,"
                        + " or add a contract in contracts/team-bookings-page/get-team-profile.");
    }

    @Test
    void a_token_that_is_in_no_contract_is_not_told() {
        TestRequests.send(STUB, Request.get("/api/public/teams/55/profile", "s3cret"));
        TestRequests.send(STUB, Request.get("/api/public/teams/55/profile", null));

        assertThat(complaints(STUB))
                .contains("with a token that no contract has")
                .contains("without a token")
                .doesNotContain("s3cret");
    }

    @Test
    void a_path_that_the_spec_does_not_have_is_reported_too() {
        Answer answer = TestRequests.send(STUB, Request.get("/api/public/team/55", "jane-smith"));

        assertThat(answer.status()).isEqualTo(501);
        assertThat(complaints(STUB))
                .contains("GET /api/public/team/55")
                .endsWith("add a contract, or send what the spec has.");
    }

    @Test
    void what_was_said_holds_for_get_only() {
        STUB.team(55).found();

        TestRequests.send(
                STUB, Request.get("/api/public/teams/55/profile", "jane-smith").withMethod("DELETE"));

        assertThat(complaints(STUB)).contains("DELETE /api/public/teams/55/profile");
    }

    @Test
    void a_contract_about_the_whole_is_none_about_a_part() {
        assertThat(MODAL.client().coworkers().related(202, "").getRelatedProfiles())
                .isNotEmpty();
        catchThrowableOfType(
                CoworkingApiException.class, () -> MODAL.client().coworkers().related(202, "Threads.Id"));

        assertThat(complaints(MODAL)).contains("?_shape=Threads.Id as jane-smith");
    }

    @Test
    void a_contract_without_a_token_is_none_about_requests_with_one() {
        Answer answer =
                TestRequests.send(MODAL, Request.get("/api/public/coworkers/published/101/related", "martin-pena"));

        assertThat(answer.status()).isEqualTo(501);
        assertThat(complaints(MODAL)).contains("published/101/related as martin-pena");
    }

    @Test
    void an_error_that_was_verified_without_a_shape_is_none_about_requests_with_one() {
        Request request = Request.get("/api/public/coworkers/published/999/related", "jane-smith");
        assertThat(TestRequests.send(MODAL, request).status()).isEqualTo(404);

        assertThat(TestRequests.send(MODAL, request.withQuery("_shape", "Nam")).status())
                .isEqualTo(501);

        assertThat(complaints(MODAL)).contains("?_shape=Nam as jane-smith");
    }

    @Test
    void a_shape_of_a_contract_sent_beside_another_is_not_that_contract() {
        Request request = Request.get("/api/public/teams/55/profile", "jane-smith")
                .withQuery("_shape", "Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName");
        assertThat(TestRequests.send(STUB, request).status()).isEqualTo(200);

        assertThat(TestRequests.send(STUB, request.withQuery("_shape", "Id")).status())
                .isEqualTo(501);

        assertThat(complaints(STUB)).contains("as jane-smith");
    }

    @Test
    void a_field_that_was_verified_for_another_reader_only_is_an_error() {
        STUB.team(55).found();
        Request request = Request.get("/api/public/teams/55/profile", "bob-wilson")
                .withQuery("_shape", "Description,AllTeamMembers.Id,AllTeamMembers.AccessCardId");

        assertThat(TestRequests.send(STUB, request).status()).isEqualTo(501);

        assertThat(complaints(STUB))
                .startsWith("Nobody verified what the server answers for Description of team 55, which")
                .contains("asks for as bob-wilson; add a contract");
    }

    @Test
    void a_stub_of_all_consumers_knows_no_folder_for_the_contract() {
        try (CoworkingStub all = CoworkingStub.ofAllConsumers()) {
            TestRequests.send(all, Request.get("/api/public/teams/999/profile", "jane-smith"));

            assertThat(complaints(all))
                    .contains("no contract of any consumer", "contracts/<your consumer>/get-team-profile");
        }
    }

    @Test
    void a_consumer_without_contracts_cannot_be_served() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoworkingStub.of("team-booking-page"))
                .withMessageStartingWith(
                        "There are no contracts of 'team-booking-page'; there are of coworkers-directory-profile-");
    }

    private static String complaints(CoworkingStub stub) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, stub::reset);
        assertThat(failure).isNotNull();
        stub.reset();
        return failure.getMessage();
    }
}

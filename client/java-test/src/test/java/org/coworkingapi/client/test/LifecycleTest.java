package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.TeamNotFoundException;
import org.coworkingapi.client.TransportException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the nested test classes with JUnit, and checks the life cycle of their stubs. */
class LifecycleTest {

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class InAStaticField {

        @RegisterExtension
        static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

        @BeforeAll
        static void stubMissingTeam() {
            stub.team(56).missing();
        }

        @Test
        void a_passes(CoworkingClient client) {
            stub.team(55).found();
            assertThat(client.teams().profile(55, "Name").getName()).isEqualTo("Tech Innovators");
            assertThat(stub.requests())
                    .containsExactly(new StubRequest("getTeamProfile", 55, "Name", "jane-smith", null));
        }

        @Test
        void b_fails_without_the_stubbed_response_of_another_test(CoworkingClient client) {
            assertThat(stub.requests()).isEmpty();
            assertThatThrownBy(() -> client.teams().profile(55, "Name")).hasMessageContaining("501");
        }

        @Test
        void c_passes_with_the_response_stubbed_before_all_tests(CoworkingClient client) {
            assertThatThrownBy(() -> client.teams().profile(56)).isInstanceOf(TeamNotFoundException.class);
            stub.team(56).found();
        }

        @Test
        void d_passes_although_test_c_stubbed_another_response(CoworkingClient client) {
            assertThatThrownBy(() -> client.teams().profile(56)).isInstanceOf(TeamNotFoundException.class);
        }

        @Test
        void e_fails_with_its_own_exception() {
            assertThatThrownBy(() -> stub.client().teams().profile(57)).hasMessageContaining("501");
            throw new IllegalStateException("its own failure");
        }

        @Nested
        class NestedTests {

            @Test
            void f_passes() {
                stub.team(55).found();
                assertThat(stub.client().teams().profile(55, "Name").getName()).isEqualTo("Tech Innovators");
            }
        }
    }

    static class InAnInstanceField {

        static String url = "";

        @RegisterExtension
        final CoworkingStub stub = SampleStubs.of("team-bookings-page");

        @Test
        void passes(CoworkingClient client) {
            url = stub.baseUrl();
            stub.team(55).found();
            assertThat(client.teams().profile(55, "Name").getName()).isEqualTo("Tech Innovators");
        }

        @Test
        void fails() {
            assertThatThrownBy(() -> stub.client().teams().profile(55)).hasMessageContaining("501");
        }
    }

    @Test
    void a_static_stub_is_reset_between_tests_and_fails_tests_with_unmatched_requests() {
        Map<String, TestExecutionResult> results = run(InAStaticField.class);

        assertThat(results).hasSize(6);
        results.forEach((name, result) -> assertThat(result.getStatus())
                .as("%s: %s", name, result.getThrowable())
                .isEqualTo(
                        name.contains("_passes")
                                ? TestExecutionResult.Status.SUCCESSFUL
                                : TestExecutionResult.Status.FAILED));
        assertThat(results.get("b_fails_without_the_stubbed_response_of_another_test(CoworkingClient)")
                        .getThrowable()
                        .orElseThrow())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "No stub and no contract of team-bookings-page matches GET /api/public/teams/55/profile");
        Throwable failure =
                results.get("e_fails_with_its_own_exception()").getThrowable().orElseThrow();
        assertThat(failure).hasMessage("its own failure");
        assertThat(failure.getSuppressed())
                .singleElement()
                .asString()
                .contains("No stub and no contract of team-bookings-page matches");
    }

    @Test
    void a_stub_in_an_instance_field_is_closed_after_its_test() {
        Map<String, TestExecutionResult> results = run(InAnInstanceField.class);

        assertThat(results.get("passes(CoworkingClient)").getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
        assertThat(results.get("fails()").getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
        CoworkingClient client = CoworkingClient.builder()
                .baseUrl(InAnInstanceField.url)
                .token(() -> "jane-smith")
                .build();
        assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(TransportException.class);
    }

    @Test
    void a_restarted_stub_has_the_same_url() {
        CoworkingStub stub = SampleStubs.of("team-bookings-page");
        String url = stub.baseUrl();
        stub.close();

        stub.team(55).found();

        assertThat(stub.client().teams().profile(55, "Name").getName()).isEqualTo("Tech Innovators");
        assertThat(stub.baseUrl()).isEqualTo(url);
        stub.close();
    }

    @Test
    void the_client_of_a_stub_is_closed_with_the_stub() {
        CoworkingStub stub = SampleStubs.of("team-bookings-page");
        CoworkingClient client = stub.client();
        stub.close();

        assertThat(client).asString().endsWith(", closed]");
        assertThat(stub.client()).isNotSameAs(client).asString().doesNotContain("closed");
        stub.close();
    }

    @Test
    void close_throws_for_unmatched_requests_without_junit() {
        assertThatThrownBy(() -> {
                    try (CoworkingStub stub = SampleStubs.of("team-bookings-page")) {
                        assertThatThrownBy(() -> stub.client().teams().profile(55))
                                .hasMessageContaining("501");
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No stub and no contract of team-bookings-page matches");
        assertThatCode(() -> SampleStubs.of("team-bookings-page").close()).doesNotThrowAnyException();
    }

    private static Map<String, TestExecutionResult> run(Class<?> tests) {
        Map<String, TestExecutionResult> results = new TreeMap<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(DiscoverySelectors.selectClass(tests)))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.put(test.getDisplayName(), result);
                }
            }
        });
        return results;
    }
}

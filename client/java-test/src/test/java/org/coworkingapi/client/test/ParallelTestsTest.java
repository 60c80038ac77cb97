package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.coworkingapi.client.CoworkingClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests that run in parallel and share a stub. */
class ParallelTestsTest {

    private static final CountDownLatch FIRST_TEST_ENDED = new CountDownLatch(1);

    @Execution(ExecutionMode.CONCURRENT)
    static class Sharing {

        @RegisterExtension
        static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

        @Test
        void one_test_uses_the_shared_stub(CoworkingClient client) throws InterruptedException {
            callAfterFirstTestEnded(client);
        }

        @Test
        void another_test_uses_the_shared_stub(CoworkingClient client) throws InterruptedException {
            callAfterFirstTestEnded(client);
        }

        private static void callAfterFirstTestEnded(CoworkingClient client) throws InterruptedException {
            stub.team(55).found();
            assertThat(FIRST_TEST_ENDED.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(client.teams().profile(55, "Name").getName()).isEqualTo("Tech Innovators");
        }
    }

    @Test
    void only_the_first_of_two_parallel_tests_may_use_a_shared_stub() {
        List<TestExecutionResult> results = new CopyOnWriteArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(List.of(DiscoverySelectors.selectClass(Sharing.class)))
                                .configurationParameters(Map.of(
                                        "junit.jupiter.execution.parallel.enabled", "true",
                                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    results.add(result);
                                    FIRST_TEST_ENDED.countDown();
                                }
                            }
                        });

        assertThat(results)
                .extracting(TestExecutionResult::getStatus)
                .containsExactly(Status.FAILED, Status.SUCCESSFUL);
        assertThat(results.get(0).getThrowable().orElseThrow())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The test [")
                .hasMessageContaining(" is using this stub at the same time")
                .hasNoSuppressedExceptions();
    }
}

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

/** Tests that run at the same time, and what becomes of a stub that they share. */
class ParallelTestsTest {

    private static final CountDownLatch ONE_IS_OVER = new CountDownLatch(1);

    @Execution(ExecutionMode.CONCURRENT)
    static class Sharing {

        @RegisterExtension
        static final CoworkingStub stub = CoworkingStub.of("team-bookings-page");

        @Test
        void one(CoworkingClient client) throws InterruptedException {
            staysUntilTheOtherIsOver(client);
        }

        @Test
        void other(CoworkingClient client) throws InterruptedException {
            staysUntilTheOtherIsOver(client);
        }

        private static void staysUntilTheOtherIsOver(CoworkingClient client) throws InterruptedException {
            stub.team(55).found();
            assertThat(ONE_IS_OVER.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(client.teams().profile(55, "Name").getName()).isEqualTo("Tech Innovators");
        }
    }

    @Test
    void that_share_a_stub_are_refused_but_for_the_first_which_keeps_what_it_said() {
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
                                    ONE_IS_OVER.countDown();
                                }
                            }
                        });

        assertThat(results)
                .extracting(TestExecutionResult::getStatus)
                .containsExactly(Status.FAILED, Status.SUCCESSFUL);
        assertThat(results.get(0).getThrowable().orElseThrow())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Another test uses this stub at the same time")
                .hasNoSuppressedExceptions();
    }
}

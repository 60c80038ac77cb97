package org.coworkingapi.client.test;

import java.util.concurrent.atomic.AtomicReference;
import org.coworkingapi.client.CoworkingClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Binds the life cycle of the stub to that of JUnit tests. */
abstract sealed class StubExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver
        permits StubMethods {

    /**
     * The number of running test classes that have the stub in a static field; a nested class runs within its outer
     * class.
     */
    private int runningClasses;

    private final AtomicReference<@Nullable String> runningTestId = new AtomicReference<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        runningClasses++;
    }

    /** Starts a test. Responses that were stubbed in {@code @BeforeAll} apply to all tests. */
    @Override
    public void beforeEach(ExtensionContext context) {
        @Nullable String otherTestId = runningTestId.compareAndExchange(null, context.getUniqueId());
        if (otherTestId != null && !otherTestId.equals(context.getUniqueId())) {
            throw new IllegalStateException("The test " + otherTestId
                    + " is using this stub at the same time, and the stubbed responses of both tests would mix;"
                    + " run the tests of the class on one thread, or put the stub in an instance field.");
        }
        beginTest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // JUnit calls this method even if beforeEach failed.
        if (!runningTestId.compareAndSet(context.getUniqueId(), null)) {
            return;
        }
        if (runningClasses == 0) {
            close();
        } else {
            reset();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        runningClasses--;
        if (runningClasses == 0) {
            close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CoworkingClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return client();
    }

    abstract CoworkingClient client();

    abstract void close();

    abstract void reset();

    abstract void beginTest();
}

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

/** When JUnit does what with the stub. */
abstract sealed class StubExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver
        permits CoworkingStub {

    /** How many classes are under way that have it in a static field: a nested one is within its outer one. */
    private int classes;
    /** The one that is under way. */
    private final AtomicReference<@Nullable String> test = new AtomicReference<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        classes++;
    }

    /** What {@code @BeforeAll} said holds for all tests. */
    @Override
    public void beforeEach(ExtensionContext context) {
        @Nullable String other = test.compareAndExchange(null, context.getUniqueId());
        if (other != null && !other.equals(context.getUniqueId())) {
            throw new IllegalStateException(
                    "Another test uses this stub at the same time, and each would get what the other says;"
                            + " run the tests of the class on one thread, or put the stub in a field that is not static.");
        }
        beginTest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // JUnit calls this for a test that was refused, too.
        if (!test.compareAndSet(context.getUniqueId(), null)) {
            return;
        }
        if (classes == 0) {
            close();
        } else {
            reset();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        classes--;
        if (classes == 0) {
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

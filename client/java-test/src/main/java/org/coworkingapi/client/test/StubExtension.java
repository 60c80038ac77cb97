package org.coworkingapi.client.test;

import org.coworkingapi.client.CoworkingClient;
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

    @Override
    public void beforeAll(ExtensionContext context) {
        classes++;
    }

    /** What {@code @BeforeAll} said holds for all tests. */
    @Override
    public void beforeEach(ExtensionContext context) {
        beginTest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
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

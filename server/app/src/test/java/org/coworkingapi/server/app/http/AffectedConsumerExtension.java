package org.coworkingapi.server.app.http;

import java.lang.reflect.Method;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Adds the affected consumer and the contract to the message of a failed contract test. */
final class AffectedConsumerExtension implements TestExecutionExceptionHandler {

    private static final String TEST = "validate_";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        Method test = context.getRequiredTestMethod();
        Class<?> tests = test.getDeclaringClass();
        String folder =
                kebab(tests.getPackageName().substring(tests.getPackageName().lastIndexOf('.') + 1));
        Consumer consumer = Consumer.of(Repository.CONTRACTS.consumers().get(folder));
        AssertionError named = new AssertionError("Consumer " + consumer + " is affected, contract "
                + kebab(test.getName().substring(TEST.length())) + ": " + failure.getMessage());
        named.setStackTrace(failure.getStackTrace());
        throw named;
    }

    private static String kebab(String name) {
        return name.replace('_', '-');
    }
}

package org.coworkingapi.server.app.http;

import java.lang.reflect.Method;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Adds the affected consumer and the contract to the message of a failed contract test. */
final class AffectedConsumerExtension implements TestExecutionExceptionHandler {

    private static final String TEST_PREFIX = "validate_";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        Method test = context.getRequiredTestMethod();
        Class<?> testClass = test.getDeclaringClass();
        String folder = kebab(
                testClass.getPackageName().substring(testClass.getPackageName().lastIndexOf('.') + 1));
        Consumer consumer = Consumer.of(Repository.CONTRACTS.consumers().get(folder));
        AssertionError failureWithConsumer = new AssertionError("Consumer " + consumer + " is affected, contract "
                + kebab(test.getName().substring(TEST_PREFIX.length())) + ": " + failure.getMessage());
        failureWithConsumer.setStackTrace(failure.getStackTrace());
        throw failureWithConsumer;
    }

    private static String kebab(String name) {
        return name.replace('_', '-');
    }
}

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
        String packageName = testClass.getPackageName();
        String folder = kebab(packageName.substring(packageName.lastIndexOf('.') + 1));
        Consumer consumer = Consumer.of(Repository.CONTRACTS.consumers().get(folder));
        String contract = kebab(test.getName().substring(TEST_PREFIX.length()));
        AssertionError withConsumer =
                new AssertionError("affects " + consumer + ", contract " + contract + ": " + failure.getMessage());
        withConsumer.setStackTrace(failure.getStackTrace());
        throw withConsumer;
    }

    private static String kebab(String name) {
        return name.replace('_', '-');
    }
}

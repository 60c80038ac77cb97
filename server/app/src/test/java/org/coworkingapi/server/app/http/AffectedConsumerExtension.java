package org.coworkingapi.server.app.http;

import java.lang.reflect.Method;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Lets the failure of a contract begin with whom it hurts, and where that is written down. */
final class AffectedConsumerExtension implements TestExecutionExceptionHandler {

    private static final String TEST = "validate_";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        Method test = context.getRequiredTestMethod();
        Class<?> tests = test.getDeclaringClass();
        String folder =
                kebab(tests.getPackageName().substring(tests.getPackageName().lastIndexOf('.') + 1));
        Consumer consumer = Consumer.of(Repository.CONTRACTS.consumers().get(folder));
        AssertionError named = new AssertionError("hurts " + consumer + ", contract "
                + kebab(test.getName().substring(TEST.length())) + ": " + failure.getMessage());
        named.setStackTrace(failure.getStackTrace());
        throw named;
    }

    private static String kebab(String name) {
        return name.replace('_', '-');
    }
}

package org.coworkingapi.server.app.http;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import org.coworkingapi.contract.openapi.consumer.Contract;

/** A test that was generated from a contract. */
record GeneratedContractTest(Method method) {

    static GeneratedContractTest of(Contract contract) throws ReflectiveOperationException {
        String operation = contract.operationFolder().replace('-', '_');
        Class<?> tests = Class.forName(
                "org.coworkingapi.server.app.contracts." + contract.consumer().replace('-', '_') + '.'
                        + operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1) + "Test");
        return new GeneratedContractTest(
                tests.getMethod("validate_" + contract.name().replace('-', '_')));
    }

    /** Returns whether the test passes if the server sends the response. */
    boolean accepts(Response sent) throws ReflectiveOperationException {
        RestAssured.replaceFiltersWith((request, response, context) -> sent);
        try {
            method.invoke(method.getDeclaringClass().getConstructor().newInstance());
            return true;
        } catch (InvocationTargetException failed) {
            return false;
        }
    }
}

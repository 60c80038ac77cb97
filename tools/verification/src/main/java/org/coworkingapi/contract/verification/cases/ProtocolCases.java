package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Locale;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Generates test cases for HTTP itself: other methods, similar paths, and values of the header Accept. */
final class ProtocolCases {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private ProtocolCases() {}

    static void generate(SampleRequest successfulRequest, CaseCollector collector) {
        addMethodCases(successfulRequest.operation(), successfulRequest.request(), collector);
        addPathCases(successfulRequest.operation(), successfulRequest.request(), collector);
        addAcceptCases(successfulRequest.operation(), successfulRequest.request(), collector);
    }

    private static void addMethodCases(Operation operation, Request validRequest, CaseCollector collector) {
        if (operation.method().equals("GET")) {
            collector.add("HEAD", operation, "method", operation.node(), validRequest.withMethod("HEAD"));
        }
        METHODS.stream()
                .filter(method ->
                        collector.spec().operation(method, validRequest.path()).isEmpty())
                .forEach(method -> collector.addRejected(
                        "method " + method,
                        operation,
                        "method",
                        operation.node(),
                        validRequest.withoutBody().withMethod(method)));
    }

    private static void addPathCases(Operation operation, Request validRequest, CaseCollector collector) {
        String path = validRequest.path();
        String firstSegment = path.substring(0, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1));
        addPathCase("an additional segment", path + "/more", operation, validRequest, collector);
        addPathCase("an additional segment at the start", "/portal" + path, operation, validRequest, collector);
        addPathCase(
                "a missing last segment", path.substring(0, path.lastIndexOf('/')), operation, validRequest, collector);
        if (!operation.statesCauses()) {
            // The spec does not say whether the server treats the following paths like the path of the operation.
            return;
        }
        addPathCase("a trailing slash", path + '/', operation, validRequest, collector);
        String upperCasePath = firstSegment.toUpperCase(Locale.ROOT) + path.substring(firstSegment.length());
        addPathCase("an upper-case first segment", upperCasePath, operation, validRequest, collector);
    }

    private static void addPathCase(
            String name, String path, Operation operation, Request validRequest, CaseCollector collector) {
        if (!path.isEmpty() && collector.spec().at(path).isEmpty()) {
            collector.addRejected(
                    "path with " + name, operation, "path", operation.node(), validRequest.withPath(path));
        }
    }

    private static void addAcceptCases(Operation operation, Request validRequest, CaseCollector collector) {
        if (operation.success().bodies().isEmpty()) {
            return;
        }
        for (String offeredType : operation.success().bodies().keySet()) {
            Node source = operation.success().bodies().get(offeredType).node();
            String wildcardType = offeredType.split("/")[0] + "/*";
            for (String accept : List.of(
                    offeredType,
                    wildcardType,
                    "*/*",
                    "text/html, " + offeredType + ";q=0.5",
                    "text/html;q=0.9, */*;q=0.1",
                    offeredType.toUpperCase(Locale.ROOT))) {
                collector.add(
                        "Accept: " + accept,
                        operation,
                        "header Accept",
                        source,
                        validRequest.withHeader("Accept", accept));
            }
            for (String accept : List.of(offeredType + ";q=0", offeredType + ";q=0, */*", "*/*;q=0.0")) {
                collector.addRejected(
                        "Accept: " + accept,
                        operation,
                        "header Accept",
                        source,
                        validRequest.withHeader("Accept", accept));
            }
        }
        for (String accept : List.of(
                "text/html",
                "image/*",
                "application/vnd.unknown+json",
                "application/problem+json",
                "text/html;q=0.9, image/png")) {
            collector.addRejected(
                    "Accept: " + accept,
                    operation,
                    "header Accept",
                    operation.success().node(),
                    validRequest.withHeader("Accept", accept));
        }
    }
}

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

    static void of(SampleRequest succeeding, CaseCollector collector) {
        methods(succeeding.operation(), succeeding.request(), collector);
        routes(succeeding.operation(), succeeding.request(), collector);
        accept(succeeding.operation(), succeeding.request(), collector);
    }

    private static void methods(Operation operation, Request good, CaseCollector collector) {
        if (operation.method().equals("GET")) {
            collector.add("HEAD", operation, "method", operation.node(), good.withMethod("HEAD"));
        }
        METHODS.stream()
                .filter(method ->
                        collector.spec().operation(method, good.path()).isEmpty())
                .forEach(method -> collector.rejected(
                        "method " + method, operation, "method", operation.node(), good.withMethod(method)));
    }

    private static void routes(Operation operation, Request good, CaseCollector collector) {
        String path = good.path();
        String first = path.substring(0, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1));
        route("an additional segment", path + "/more", operation, good, collector);
        route("a trailing slash", path + '/', operation, good, collector);
        route("an additional segment at the start", "/portal" + path, operation, good, collector);
        route("a missing last segment", path.substring(0, path.lastIndexOf('/')), operation, good, collector);
        String capitals = first.toUpperCase(Locale.ROOT) + path.substring(first.length());
        route("an upper-case first segment", capitals, operation, good, collector);
    }

    private static void route(String name, String path, Operation operation, Request good, CaseCollector collector) {
        if (!path.isEmpty() && collector.spec().at(path).isEmpty()) {
            collector.rejected(
                    "path with " + name,
                    operation,
                    "path",
                    operation.node(),
                    new Request(good.method(), path, good.query(), good.headers(), good.token()));
        }
    }

    private static void accept(Operation operation, Request good, CaseCollector collector) {
        for (String offered : operation.success().bodies().keySet()) {
            Node at = operation.success().bodies().get(offered).node();
            String family = offered.split("/")[0] + "/*";
            for (String ranges : List.of(
                    offered,
                    family,
                    "*/*",
                    "text/html, " + offered + ";q=0.5",
                    "text/html;q=0.9, */*;q=0.1",
                    offered.toUpperCase(Locale.ROOT))) {
                collector.add("Accept: " + ranges, operation, "header Accept", at, good.withHeader("Accept", ranges));
            }
            for (String ranges : List.of(offered + ";q=0", offered + ";q=0, */*", "*/*;q=0.0")) {
                collector.rejected(
                        "Accept: " + ranges, operation, "header Accept", at, good.withHeader("Accept", ranges));
            }
        }
        for (String ranges : List.of(
                "text/html",
                "image/*",
                "application/vnd.unknown+json",
                "application/problem+json",
                "text/html;q=0.9, image/png")) {
            collector.rejected(
                    "Accept: " + ranges,
                    operation,
                    "header Accept",
                    operation.success().node(),
                    good.withHeader("Accept", ranges));
        }
    }
}

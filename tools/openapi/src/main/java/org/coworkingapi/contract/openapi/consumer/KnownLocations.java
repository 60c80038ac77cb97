package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Checks whether a document contains the location that a query names. */
final class KnownLocations {

    private final UsageQuery query;

    KnownLocations(UsageQuery query) {
        this.query = query;
    }

    boolean areDocumented(List<Operation> operations) {
        return operations.stream().filter(query::appliesTo).anyMatch(this::isDocumented)
                || (query.operation().isEmpty()
                        && query.status().isEmpty()
                        && operations.stream()
                                .findFirst()
                                .filter(this::isComponent)
                                .isPresent());
    }

    private boolean isDocumented(Operation operation) {
        List<String> statuses = operation.responseNodes().keySet().stream()
                .filter(status -> isRequested(operation, status))
                .toList();
        if (query.location().isEmpty()) {
            return query.status().isEmpty() || !statuses.isEmpty();
        }
        List<Location> bodies = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (query.status().isEmpty()) {
            operation
                    .parameters()
                    .forEach(parameter -> names.add(parameter.location().name()));
            operation
                    .content(Location.requestBody(""))
                    .keySet()
                    .forEach(type -> bodies.add(Location.requestBody(type)));
        }
        for (String status : statuses) {
            names.addAll(operation.headers(status).keySet());
            operation
                    .content(Location.responseBody(status, ""))
                    .keySet()
                    .forEach(type -> bodies.add(Location.responseBody(status, type)));
        }
        return names.stream().anyMatch(query::isNamed)
                || bodies.stream().anyMatch(body -> isDocumented(operation, body));
    }

    private boolean isRequested(Operation operation, String status) {
        return query.status().isEmpty()
                || status.equals(query.status())
                || (query.status().matches("\\d+")
                        && operation
                                .status(Integer.parseInt(query.status()))
                                .filter(status::equals)
                                .isPresent());
    }

    private boolean isDocumented(Operation operation, Location body) {
        Optional<SchemaView> view = SchemaView.of(operation, body);
        if (query.location().startsWith(JsonPath.ROOT)) {
            Set<String> locations =
                    MatcherPaths.find(query.location(), Optional.empty()).locations();
            return query.location().equals(JsonPath.ROOT)
                    || view.filter(root -> locations.stream().anyMatch(root::has))
                            .isPresent();
        }
        return view.filter(root -> root.has(root.location(names()))).isPresent();
    }

    private boolean isComponent(Operation operation) {
        List<String> names = names();
        return SchemaView.ofComponent(operation.document(), names.get(0))
                .filter(view -> view.has(view.location(names.subList(1, names.size()))))
                .isPresent();
    }

    private List<String> names() {
        return Arrays.asList(query.location().split("\\.", -1));
    }
}

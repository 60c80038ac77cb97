package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Tells whether a document has a place that somebody asks for, used or not. */
final class KnownPlaces {

    private final UsageQuery query;

    KnownPlaces(UsageQuery query) {
        this.query = query;
    }

    boolean areIn(List<Operation> operations) {
        return operations.stream().filter(query::isAbout).anyMatch(this::isIn)
                || (query.operation().isEmpty()
                        && query.status().isEmpty()
                        && operations.stream()
                                .findFirst()
                                .filter(this::isComponent)
                                .isPresent());
    }

    private boolean isIn(Operation operation) {
        List<String> statuses = operation.responseNodes().keySet().stream()
                .filter(status -> isAsked(operation, status))
                .toList();
        if (query.place().isEmpty()) {
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
        return names.stream().anyMatch(query::isNamed) || bodies.stream().anyMatch(body -> isIn(operation, body));
    }

    private boolean isAsked(Operation operation, String status) {
        return query.status().isEmpty()
                || status.equals(query.status())
                || (query.status().matches("\\d+")
                        && operation
                                .status(Integer.parseInt(query.status()))
                                .filter(status::equals)
                                .isPresent());
    }

    private boolean isIn(Operation operation, Location body) {
        Optional<SchemaView> view = SchemaView.of(operation, body);
        if (query.place().startsWith(JsonPath.ROOT)) {
            Set<String> places = BodyPaths.find(query.place(), Optional.empty()).places();
            return query.place().equals(JsonPath.ROOT)
                    || view.filter(root -> places.stream().anyMatch(root::has)).isPresent();
        }
        return view.filter(root -> root.has(root.place(names()))).isPresent();
    }

    private boolean isComponent(Operation any) {
        List<String> names = names();
        return SchemaView.ofComponent(any.document(), names.get(0))
                .filter(view -> view.has(view.place(names.subList(1, names.size()))))
                .isPresent();
    }

    private List<String> names() {
        return Arrays.asList(query.place().split("\\.", -1));
    }
}

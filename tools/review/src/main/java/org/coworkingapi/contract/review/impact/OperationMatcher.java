package org.coworkingapi.contract.review.impact;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.operation.UriTemplates;

/** Finds the operations of contracts in the new document. */
final class OperationMatcher {

    private final Spec after;
    private final Map<OperationName, Optional<Operation>> operations = new HashMap<>();

    OperationMatcher(Document after) {
        this.after = Spec.of(after);
    }

    /** Returns the operation in the new document, or an empty {@code Optional} if it was removed. */
    Optional<Operation> of(Operation before) {
        return operations.computeIfAbsent(before.name(), key -> after.counterpart(before));
    }

    /** Returns the name that changes use for the operation: the new name, or the old name of a removed operation. */
    OperationName name(Operation before) {
        return of(before).map(Operation::name).orElse(before.name());
    }

    /** Returns the location in the new document, where parameters, statuses and media types may have other names. */
    Location location(ContractCall call, Location location) {
        Optional<Operation> after = of(call.operation());
        return after.map(operation -> switch (location.part()) {
                    case PARAMETER -> parameter(call.operation(), location);
                    case REQUEST_BODY -> call.requestBody(operation, location.mediaType());
                    case RESPONSE_BODY -> call.responseBody(operation, location.mediaType());
                    case RESPONSE, RESPONSE_HEADER ->
                        operation
                                .status(call.contract().expected().status())
                                .map(status -> withStatus(location, status))
                                .orElse(location);
                    default -> location;
                })
                .orElse(location);
    }

    /** Returns the location in each document, because changes may refer to either. */
    Set<Location> locations(ContractCall call, Location location) {
        Set<Location> locations = new LinkedHashSet<>();
        for (Location inDocument : List.of(location, location(call, location))) {
            locations.add(inDocument.status().isEmpty() ? inDocument : withStatus(inDocument, inDocument.status()));
        }
        return locations;
    }

    private static Location withStatus(Location location, String status) {
        return new Location(
                location.part(),
                location.name(),
                status.equals("default") ? status : status.toUpperCase(Locale.ROOT),
                location.mediaType());
    }

    /** Returns the parameter in the new document, or the given location if it was removed. */
    Location parameter(Operation before, Location location) {
        if (location.part() != Location.Part.PARAMETER) {
            return location;
        }
        if (location.name().startsWith("path ")) {
            List<String> namesBefore = UriTemplates.names(before.name().path());
            List<String> namesAfter = UriTemplates.names(name(before).path());
            int index = namesBefore.indexOf(location.name().substring("path ".length()));
            return index >= 0 && namesBefore.size() == namesAfter.size()
                    ? Location.parameter("path", namesAfter.get(index))
                    : location;
        }
        List<Location> parametersAfter =
                of(before).map(OperationMatcher::parameters).orElse(List.of());
        List<Location> parametersBefore = parameters(before);
        return parametersAfter.contains(location)
                ? location
                : parametersAfter.stream()
                        .filter(candidate -> !parametersBefore.contains(candidate)
                                && name(candidate).equalsIgnoreCase(name(location)))
                        .findFirst()
                        .orElse(location);
    }

    static List<Location> parameters(Operation operation) {
        return operation.parameters().stream().map(Parameter::location).toList();
    }

    private static String name(Location parameter) {
        return parameter.name().substring(parameter.name().indexOf(' ') + 1);
    }

    /** Returns whether the new document has an operation for the method and path of a request. */
    boolean accepts(String method, String path) {
        return after.accepts(method, path);
    }
}

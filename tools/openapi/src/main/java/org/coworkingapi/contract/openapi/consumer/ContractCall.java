package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;

/**
 * A contract and the operation that it calls.
 *
 * @param variables the values of the path parameters by name
 * @param isUnsupportedMethod whether the path does not support the method, and the contract expects status 405
 */
public record ContractCall(
        Contract contract, Operation operation, Map<String, String> variables, boolean isUnsupportedMethod) {

    public Consumer consumer() {
        return contract.declaredConsumer();
    }

    /** Returns the parameters of the request, including path parameters. */
    public List<SentParameter> sent() {
        List<SentParameter> sent = new ArrayList<>();
        if (!isUnsupportedMethod) {
            variables.forEach((name, value) -> {
                if (operation.parameters().stream()
                        .map(Parameter::location)
                        .anyMatch(Location.parameter("path", name)::equals)) {
                    sent.add(new SentParameter(
                            "path", name, List.of(value), contract.given().location()));
                }
            });
            sent.addAll(contract.given().sent());
        }
        return sent;
    }

    /** Returns the value of a parameter, or an empty {@code Optional} if it is not sent. */
    public Optional<SentParameter> sent(Location parameter) {
        return sent().stream().filter(each -> parameter(each).equals(parameter)).findFirst();
    }

    /** Returns the query parameters of the request that the operation does not document. */
    public List<SentParameter> undocumentedQuery() {
        return contract.given().sent().stream()
                .filter(each -> each.in().equals("query"))
                .filter(each ->
                        operation.parametersIn("query").map(Parameter::location).noneMatch(parameter(each)::equals))
                .toList();
    }

    /** Returns the documented location of a sent parameter, or its location in the request if it is undocumented. */
    Location parameter(SentParameter sent) {
        Location requested = Location.parameter(sent.in(), sent.name());
        List<Location> documented =
                operation.parameters().stream().map(Parameter::location).toList();
        return documented.contains(requested)
                ? requested
                : documented.stream()
                        .filter(each ->
                                (sent.in().equals("header") && each.name().equalsIgnoreCase(requested.name()))
                                        || each.equals(Location.parameter(
                                                sent.in(), sent.name().replaceFirst("(?s)\\[.*", ""))))
                        .findFirst()
                        .orElse(requested);
    }

    /** Returns the location of the request body in the document. */
    public Location requestBody() {
        return requestBody(operation, "");
    }

    /**
     * Returns the location of the request body in the corresponding operation of another document.
     *
     * @param type the media type to assume if the contract has no {@code Content-Type}
     */
    public Location requestBody(Operation other, String type) {
        String header = contract.given().header("Content-Type");
        return Location.requestBody(
                mediaType(other.content(Location.requestBody("")).keySet(), header.isEmpty() ? type : header));
    }

    /** Returns the documented key for the expected status, such as {@code 4XX}, or the status if it is undocumented. */
    public String status() {
        return operation
                .status(contract.expected().status())
                .orElse(String.valueOf(contract.expected().status()));
    }

    /** Returns the location of the expected body in the document. */
    public Location responseBody() {
        return responseBody(operation, "");
    }

    /**
     * Returns the location of the expected body in the corresponding operation of another document.
     *
     * @param type the media type to assume if the contract has no {@code Content-Type}
     */
    public Location responseBody(Operation other, String type) {
        String status = other.status(contract.expected().status())
                .orElse(String.valueOf(contract.expected().status()));
        String header = contract.expected().header("Content-Type");
        return Location.responseBody(
                status,
                mediaType(other.content(Location.responseBody(status, "")).keySet(), header.isEmpty() ? type : header));
    }

    /** Returns the documented media type for a header, or the media type in the header if none matches. */
    private static String mediaType(Set<String> documented, String header) {
        String requested = Contract.mediaType(header);
        Stream<Predicate<String>> mostSpecificFirst = requested.isEmpty()
                ? Stream.of("*/*"::equals, each -> each.matches(".*[/+]json(;.*)?"), each -> true)
                : Stream.of(
                        each -> Contract.mediaType(each).equals(requested),
                        requested.replaceFirst("/.*", "/*")::equals,
                        "*/*"::equals);
        return mostSpecificFirst
                .flatMap(condition -> documented.stream().filter(condition))
                .findFirst()
                .orElse(requested);
    }
}

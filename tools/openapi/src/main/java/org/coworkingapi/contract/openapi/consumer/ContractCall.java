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
 * A contract and the operation that it is about.
 *
 * @param variables the values in the path, by name
 * @param isNoMethod whether it sends a method that the path does not have, and expects to be told so (405)
 */
public record ContractCall(Contract contract, Operation operation, Map<String, String> variables, boolean isNoMethod) {

    public Consumer consumer() {
        return contract.consumerName();
    }

    /** Parameters as the operation names them, with what is sent. */
    public List<SentParameter> sent() {
        List<SentParameter> sent = new ArrayList<>();
        if (!isNoMethod) {
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

    /** What is sent as a parameter; empty if it is not sent. */
    public Optional<SentParameter> sent(Location parameter) {
        return sent().stream().filter(each -> parameter(each).equals(parameter)).findFirst();
    }

    /** The place of what is sent: the parameter as it is documented, or as it is sent. */
    Location parameter(SentParameter sent) {
        Location given = Location.parameter(sent.in(), sent.name());
        List<Location> known =
                operation.parameters().stream().map(Parameter::location).toList();
        return known.contains(given)
                ? given
                : known.stream()
                        .filter(each ->
                                (sent.in().equals("header") && each.name().equalsIgnoreCase(given.name()))
                                        || each.equals(Location.parameter(
                                                sent.in(), sent.name().replaceFirst("(?s)\\[.*", ""))))
                        .findFirst()
                        .orElse(given);
    }

    /** The body that is sent, as the document describes it. */
    public Location requestBody() {
        return requestBody(operation, "");
    }

    /**
     * The body that is sent, as another document describes it.
     *
     * @param type what it is taken for if the contract does not say
     */
    public Location requestBody(Operation other, String type) {
        String header = contract.given().header("Content-Type");
        return Location.requestBody(
                mediaType(other.content(Location.requestBody("")).keySet(), header.isEmpty() ? type : header));
    }

    /** The status that is expected, as the document describes it; itself if the document does not. */
    public String status() {
        return operation
                .status(contract.expected().status())
                .orElse(String.valueOf(contract.expected().status()));
    }

    /** The body that is expected, as the document describes it. */
    public Location responseBody() {
        return responseBody(operation, "");
    }

    /**
     * The body that is expected, as another document describes it.
     *
     * @param type what it is taken for if the contract does not say
     */
    public Location responseBody(Operation other, String type) {
        String status = other.status(contract.expected().status())
                .orElse(String.valueOf(contract.expected().status()));
        String header = contract.expected().header("Content-Type");
        return Location.responseBody(
                status,
                mediaType(other.content(Location.responseBody(status, "")).keySet(), header.isEmpty() ? type : header));
    }

    /** The media type under which a document describes what a header names; what the header names if none fits. */
    private static String mediaType(Set<String> known, String header) {
        String named = Contract.mediaType(header);
        Stream<Predicate<String>> surestFirst = named.isEmpty()
                ? Stream.of("*/*"::equals, each -> each.matches(".*[/+]json(;.*)?"), each -> true)
                : Stream.of(
                        each -> Contract.mediaType(each).equals(named),
                        named.replaceFirst("/.*", "/*")::equals,
                        "*/*"::equals);
        return surestFirst
                .flatMap(fits -> known.stream().filter(fits))
                .findFirst()
                .orElse(named);
    }
}

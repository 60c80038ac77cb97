package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * A response, as far as it is no value with a schema.
 *
 * @param status three digits
 * @param mediaType of the body; empty if it has none
 * @param headers the names of those that it has
 */
record ResponseHead(String status, Optional<String> mediaType, Set<String> headers) {

    /**
     * What an operation may answer: each status, each media type, with the headers that have to be there, and with all.
     */
    static List<ResponseHead> of(Operation operation) {
        List<ResponseHead> responses = new ArrayList<>();
        operation.responseNodes().forEach((key, response) -> {
            String status =
                    key.equals("default") ? "500" : key.toUpperCase(Locale.ROOT).replace("XX", "00");
            Set<String> types = response.get("content")
                    .map(content -> content.members().keySet())
                    .orElse(Set.of());
            for (boolean all : List.of(false, true)) {
                Set<String> headers = headers(operation, response, all);
                types.forEach(type -> responses.add(new ResponseHead(status, Optional.of(concrete(type)), headers)));
                if (types.isEmpty()) {
                    responses.add(new ResponseHead(status, Optional.empty(), headers));
                }
            }
        });
        return responses.stream().distinct().toList();
    }

    /** A type that a range covers, to show one. */
    static String concrete(String range) {
        return range.replace("*/*", "application/json").replace("/*", "/plain");
    }

    private static Set<String> headers(Operation operation, Node response, boolean all) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.get("headers")
                .ifPresent(headers -> headers.members().forEach((name, header) -> {
                    if (all || operation.document().resolve(header).isTrue("required")) {
                        names.add(name);
                    }
                }));
        return names;
    }

    /** Why an operation never answers so; empty if it does. */
    Optional<String> refusal(Operation operation, String document) {
        Optional<Node> response = operation.response(status);
        if (response.isEmpty()) {
            return Optional.of("The " + document + " document knows no " + status + " here, only "
                    + String.join(
                            ", ",
                            operation.responseNodes().keySet().stream()
                                    .map(key -> key.toUpperCase(Locale.ROOT))
                                    .toList())
                    + '.');
        }
        Set<String> types = response.get()
                .get("content")
                .map(content -> content.members().keySet())
                .orElse(Set.of());
        if (mediaType.isPresent() && types.stream().noneMatch(type -> MediaType.covers(type, mediaType.get()))) {
            return Optional.of(
                    types.isEmpty()
                            ? "The " + document + " document has no body for it."
                            : "The " + document + " document has it as " + String.join(", ", types) + " only.");
        }
        if (mediaType.isEmpty() && !types.isEmpty()) {
            return Optional.of("The " + document + " document has a body for it, as " + String.join(", ", types) + '.');
        }
        return headers(operation, response.get(), false).stream()
                .filter(name -> !headers.contains(name))
                .findFirst()
                .map(name -> "The " + document + " document promises the header " + name + '.');
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of("HTTP/1.1 " + status));
        mediaType.ifPresent(type -> lines.add("Content-Type: " + type));
        headers.forEach(name -> lines.add(name + ": …"));
        return String.join("\n", lines);
    }
}

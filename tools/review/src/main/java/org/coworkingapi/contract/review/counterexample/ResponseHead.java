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
 * A response without its body.
 *
 * @param status the three-digit status
 * @param mediaType the media type of the body; empty if the response has no body
 * @param headers the names of the headers
 */
record ResponseHead(String status, Optional<String> mediaType, Set<String> headers) {

    /**
     * Returns the possible responses of an operation: for each status and media type, one response with only the
     * required headers and one with all headers.
     */
    static List<ResponseHead> of(Operation operation) {
        List<ResponseHead> responses = new ArrayList<>();
        operation.responseNodes().forEach((key, response) -> {
            String status =
                    key.equals("default") ? "500" : key.toUpperCase(Locale.ROOT).replace("XX", "00");
            Set<String> types = response.get("content")
                    .map(content -> content.members().keySet())
                    .orElse(Set.of());
            for (boolean hasAllHeaders : List.of(false, true)) {
                Set<String> headers = headers(operation, response, hasAllHeaders);
                types.forEach(
                        type -> responses.add(new ResponseHead(status, Optional.of(concreteMediaType(type)), headers)));
                if (types.isEmpty()) {
                    responses.add(new ResponseHead(status, Optional.empty(), headers));
                }
            }
        });
        return responses.stream().distinct().toList();
    }

    /** Returns a media type that a range includes, such as {@code text/plain} for {@code text/*}. */
    static String concreteMediaType(String range) {
        return range.replace("*/*", "application/json").replace("/*", "/plain");
    }

    private static Set<String> headers(Operation operation, Node response, boolean hasAllHeaders) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.get("headers")
                .ifPresent(headers -> headers.members().forEach((name, header) -> {
                    if (hasAllHeaders || operation.document().resolve(header).isTrue("required")) {
                        names.add(name);
                    }
                }));
        return names;
    }

    /** Returns the reason why an operation cannot return this response, or an empty {@code Optional} if it can. */
    Optional<String> rejection(Operation operation, String document) {
        Optional<Node> response = operation.response(status);
        if (response.isEmpty()) {
            return Optional.of("In the " + document + " document, the operation has no response " + status + ", only "
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
                            ? "In the " + document + " document, this response has no body."
                            : "The " + document + " document allows only " + String.join(", ", types)
                                    + " for this response.");
        }
        if (mediaType.isEmpty() && !types.isEmpty()) {
            return Optional.of("The " + document + " document defines a body for this response, with the media type "
                    + String.join(" or ", types) + '.');
        }
        return headers(operation, response.get(), false).stream()
                .filter(name -> !headers.contains(name))
                .findFirst()
                .map(name -> "The " + document + " document requires the header " + name + '.');
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of("HTTP/1.1 " + status));
        mediaType.ifPresent(type -> lines.add("Content-Type: " + type));
        headers.forEach(name -> lines.add(name + ": …"));
        return String.join("\n", lines);
    }
}

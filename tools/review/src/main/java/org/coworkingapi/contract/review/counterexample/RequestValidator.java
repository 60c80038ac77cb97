package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.UriTemplates;
import org.coworkingapi.contract.review.change.ChangeType;

/**
 * What a document says of a request before anybody reads its values: a check of its own, on what the document has
 * written.
 */
final class RequestValidator {

    private RequestValidator() {}

    /** Why a request is refused, and what part of it is. */
    record RequestRejection(ChangeType.ChangeGroup changeGroup, String sentence) {}

    /** The operation that answers, the one with the fewest names in braces; empty if none does. */
    static Optional<Operation> matchingOperations(OperationIndex index, RequestHead request) {
        return index.at(request.url()).stream()
                .filter(operation -> operation.name().method().equals(request.method()))
                .min(Comparator.comparing(
                        operation -> UriTemplates.names(operation.route()).size()));
    }

    /** Why no operation answers; empty if one does. */
    static Optional<RequestRejection> undocumentedOperation(OperationIndex index, RequestHead request, String document) {
        if (matchingOperations(index, request).isPresent()) {
            return Optional.empty();
        }
        Set<String> others = new TreeSet<>();
        index.at(request.url()).forEach(operation -> others.add(operation.name().method()));
        return Optional.of(new RequestRejection(
                ChangeType.ChangeGroup.OPERATION,
                "The " + document + " document knows no " + request.method() + ' '
                        + request.url()
                        + (others.isEmpty() ? "." : ", only " + String.join(", ", others) + " there.")));
    }

    /** Everything for which an operation refuses a request. */
    static List<RequestRejection> requestRejections(Operation operation, RequestHead request, String document) {
        List<RequestRejection> requestRejections = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.location().name();
            boolean isAsked = parameter.isRequired() && !parameter.in().equals("path");
            boolean isSent = request.parameters().keySet().stream()
                    .anyMatch(
                            sent -> parameter.in().equals("header") ? sent.equalsIgnoreCase(name) : sent.equals(name));
            if (isAsked && !isSent) {
                requestRejections.add(new RequestRejection(
                        ChangeType.ChangeGroup.PARAMETER,
                        "The " + document + " document asks for the " + name.replaceFirst(" ", " parameter ")
                                + ", which is missing."));
            }
        }
        body(operation, request, document)
                .ifPresent(sentence -> requestRejections.add(new RequestRejection(ChangeType.ChangeGroup.REQUEST_BODY, sentence)));
        List<RequestCredentials> accepted = RequestCredentials.of(operation);
        if (accepted.stream().noneMatch(request.access()::satisfies)) {
            requestRejections.add(new RequestRejection(
                    ChangeType.ChangeGroup.SECURITY,
                    "The " + document + " document asks for " + RequestCredentials.asked(accepted) + '.'));
        }
        return requestRejections;
    }

    private static Optional<String> body(Operation operation, RequestHead request, String document) {
        Optional<Node> body = operation.requestBody().map(operation.document()::resolve);
        if (request.mediaType().isEmpty()) {
            return body.filter(node -> node.isTrue("required"))
                    .map(node -> "The " + document + " document asks for a body, which is missing.");
        }
        Set<String> types = body.flatMap(node -> node.get("content"))
                .map(content -> content.members().keySet())
                .orElse(Set.of());
        String type = request.mediaType().get();
        if (types.stream().anyMatch(entry -> MediaType.covers(entry, type))) {
            return Optional.empty();
        }
        return Optional.of(
                types.isEmpty()
                        ? "The " + document + " document knows of no body."
                        : "The " + document + " document takes " + String.join(", ", types) + " and no " + type + '.');
    }
}

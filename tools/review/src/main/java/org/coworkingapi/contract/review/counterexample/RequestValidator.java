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
 * Checks the path, parameters, media type and credentials of a request against one document. The check does not depend
 * on the comparison of the documents.
 */
final class RequestValidator {

    private RequestValidator() {}

    /** A reason to reject a request, with the group of the changes that can cause the rejection. */
    record RequestRejection(ChangeType.ChangeGroup changeGroup, String sentence) {}

    /**
     * Returns the matching operation with the fewest path parameters, or an empty {@code Optional} if no operation
     * matches.
     */
    static Optional<Operation> matchingOperation(OperationIndex index, RequestHead request) {
        return index.at(request.url()).stream()
                .filter(operation -> operation.name().method().equals(request.method()))
                .min(Comparator.comparing(
                        operation -> UriTemplates.names(operation.route()).size()));
    }

    /** Returns a rejection if no operation matches the request; otherwise returns an empty {@code Optional}. */
    static Optional<RequestRejection> undocumentedOperation(
            OperationIndex index, RequestHead request, String document) {
        if (matchingOperation(index, request).isPresent()) {
            return Optional.empty();
        }
        Set<String> methods = new TreeSet<>();
        index.at(request.url())
                .forEach(operation -> methods.add(operation.name().method()));
        return Optional.of(new RequestRejection(
                ChangeType.ChangeGroup.OPERATION,
                "The " + document + " document has no operation " + request.method() + ' ' + request.url()
                        + (methods.isEmpty()
                                ? "."
                                : "; its path has only the method" + (methods.size() == 1 ? " " : "s ")
                                        + String.join(", ", methods) + '.')));
    }

    /** Returns all reasons why an operation rejects a request. */
    static List<RequestRejection> rejections(Operation operation, RequestHead request, String document) {
        List<RequestRejection> rejections = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.location().name();
            boolean isRequired = parameter.isRequired() && !parameter.in().equals("path");
            boolean isSent = request.parameters().keySet().stream()
                    .anyMatch(sentName ->
                            parameter.in().equals("header") ? sentName.equalsIgnoreCase(name) : sentName.equals(name));
            if (isRequired && !isSent) {
                rejections.add(new RequestRejection(
                        ChangeType.ChangeGroup.PARAMETER,
                        "The " + document + " document requires the " + name.replaceFirst(" ", " parameter ")
                                + ", which is missing."));
            }
        }
        bodyRejection(operation, request, document)
                .ifPresent(sentence ->
                        rejections.add(new RequestRejection(ChangeType.ChangeGroup.REQUEST_BODY, sentence)));
        List<RequestCredentials> accepted = RequestCredentials.of(operation);
        if (accepted.stream().noneMatch(request.credentials()::satisfies)) {
            rejections.add(new RequestRejection(
                    ChangeType.ChangeGroup.SECURITY,
                    "The " + document + " document requires " + RequestCredentials.describe(accepted) + '.'));
        }
        return rejections;
    }

    private static Optional<String> bodyRejection(Operation operation, RequestHead request, String document) {
        Optional<Node> body = operation.requestBody().map(operation.document()::resolve);
        if (request.mediaType().isEmpty()) {
            return body.filter(node -> node.isTrue("required"))
                    .map(node -> "The " + document + " document requires a body, which is missing.");
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
                        ? "In the " + document + " document, the operation has no request body."
                        : "The " + document + " document accepts " + String.join(", ", types) + " but not " + type
                                + '.');
    }
}

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
import org.coworkingapi.contract.openapi.operation.Templates;
import org.coworkingapi.contract.review.change.Kind;

/**
 * What a document says of a request before anybody reads its values: a check of its own, on what the document has
 * written.
 */
final class RequestRules {

    private RequestRules() {}

    /** Why a request is refused, and what part of it is. */
    record Refusal(Kind.Group group, String sentence) {}

    /** The operation that answers, the one with the fewest names in braces; empty if none does. */
    static Optional<Operation> answering(Api api, Request request) {
        return api.at(request.url()).stream()
                .filter(operation -> operation.name().method().equals(request.method()))
                .min(Comparator.comparing(
                        operation -> Templates.names(operation.route()).size()));
    }

    /** Why no operation answers; empty if one does. */
    static Optional<Refusal> unanswered(Api api, Request request, String document) {
        if (answering(api, request).isPresent()) {
            return Optional.empty();
        }
        Set<String> others = new TreeSet<>();
        api.at(request.url()).forEach(operation -> others.add(operation.name().method()));
        return Optional.of(new Refusal(
                Kind.Group.OPERATION,
                "The " + document + " document knows no " + request.method() + ' '
                        + request.url()
                        + (others.isEmpty() ? "." : ", only " + String.join(", ", others) + " there.")));
    }

    /** Everything for which an operation refuses a request. */
    static List<Refusal> refusals(Operation operation, Request request, String document) {
        List<Refusal> refusals = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.location().name();
            boolean isAsked = parameter.isRequired() && !parameter.in().equals("path");
            boolean isSent = request.parameters().keySet().stream()
                    .anyMatch(
                            sent -> parameter.in().equals("header") ? sent.equalsIgnoreCase(name) : sent.equals(name));
            if (isAsked && !isSent) {
                refusals.add(new Refusal(
                        Kind.Group.PARAMETER,
                        "The " + document + " document asks for the " + name.replaceFirst(" ", " parameter ")
                                + ", which is missing."));
            }
        }
        body(operation, request, document)
                .ifPresent(sentence -> refusals.add(new Refusal(Kind.Group.REQUEST_BODY, sentence)));
        List<Credentials> accepted = Credentials.of(operation);
        if (accepted.stream().noneMatch(request.access()::satisfies)) {
            refusals.add(new Refusal(
                    Kind.Group.SECURITY,
                    "The " + document + " document asks for " + Credentials.asked(accepted) + '.'));
        }
        return refusals;
    }

    private static Optional<String> body(Operation operation, Request request, String document) {
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

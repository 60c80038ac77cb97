package org.coworkingapi.review.spec;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.review.change.OperationName;
import org.coworkingapi.review.document.Node;

/**
 * An operation, with what its path says for it.
 *
 * @param route      the path, or what the webhook or callback is known by
 * @param node       its object
 * @param parameters those of the path included, each once, without those that OpenAPI says to ignore
 */
public record Operation(OperationName name, String route, Node node, PathItem item, List<Parameter> parameters) {

    public Operation {
        parameters = List.copyOf(parameters);
    }

    public Lifecycle lifecycle() {
        return Lifecycle.of(node).or(Lifecycle.of(item.node()));
    }

    /** The request body as it is stated, a reference perhaps. */
    public Optional<Node> requestBody() {
        return node.get("requestBody");
    }

    /** The names in the braces of its path, in order. */
    public List<String> pathParameters() {
        return Templates.names(route);
    }
}

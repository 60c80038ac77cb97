package org.coworkingapi.contract.openapi.operation;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A path, webhook, or expression of a callback, with its operations.
 *
 * @param at where it is named
 * @param node what its {@code $ref} leads to, or the same
 */
public record PathItem(Node at, Node node) {

    static PathItem of(Document document, Node at) {
        return new PathItem(at, document.resolve(at));
    }

    /** A member: of what stands beside the {@code $ref}, or else of what it leads to. */
    public Optional<Node> get(String name) {
        return at.get(name).or(() -> node.get(name));
    }
}

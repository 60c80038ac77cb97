package org.coworkingapi.contract.openapi.operation;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * The operations of a path, of a webhook, or of an expression of a callback.
 *
 * @param at the entry as written
 * @param node the target of its {@code $ref}, or the entry itself
 */
public record PathItem(Node at, Node node) {

    static PathItem of(Document document, Node at) {
        return new PathItem(at, document.resolve(at));
    }

    /** Returns a member. Members next to the {@code $ref} take precedence over those of its target. */
    public Optional<Node> get(String name) {
        return at.get(name).or(() -> node.get(name));
    }
}

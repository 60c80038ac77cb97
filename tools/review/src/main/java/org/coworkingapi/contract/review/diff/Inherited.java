package org.coworkingapi.contract.review.diff;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Server;

/**
 * A list that an operation declares, or inherits from its path or the document.
 *
 * @param list the innermost declaration; empty if there is none
 * @param depth the level that declares the list: 0 for the document, 1 for the path, 2 for the operation
 */
record Inherited(Document document, Operation operation, String member, Optional<Node> list, int depth) {

    static Inherited of(Document document, Operation operation, String member) {
        if (operation.node().get(member).isPresent()) {
            return new Inherited(document, operation, member, operation.node().get(member), 2);
        }
        // OpenAPI allows servers on a path item, but not security.
        if (member.equals("servers") && operation.item().get(member).isPresent()) {
            return new Inherited(document, operation, member, operation.item().get(member), 1);
        }
        return new Inherited(document, operation, member, document.root().get(member), 0);
    }

    List<Server> servers() {
        return Server.of(list, document.root());
    }

    /** Returns the list if it is declared at this level, otherwise the document, path item or operation itself. */
    Node nodeAt(int level) {
        Node holder = switch (level) {
            case 2 -> operation.node();
            case 1 -> operation.item().node();
            default -> document.root();
        };
        return level == depth ? list.orElse(holder) : holder;
    }

    /** Returns the name of the API, path or operation at a level. */
    String owner(int level) {
        return switch (level) {
            case 2 -> operation.name().toString();
            case 1 -> operation.name().path();
            default -> "The API";
        };
    }
}

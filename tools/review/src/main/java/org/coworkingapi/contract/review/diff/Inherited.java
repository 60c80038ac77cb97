package org.coworkingapi.contract.review.diff;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Server;

/**
 * What an operation takes from itself, from its path or from the document, whichever is nearest.
 *
 * @param list the nearest; empty if nobody states it
 * @param depth who states it: 0 the document, 1 the path, 2 the operation
 */
record Inherited(Document document, Operation operation, String member, Optional<Node> list, int depth) {

    static Inherited of(Document document, Operation operation, String member) {
        if (operation.node().get(member).isPresent()) {
            return new Inherited(document, operation, member, operation.node().get(member), 2);
        }
        // A path may have servers of its own, but no security.
        if (member.equals("servers") && operation.item().get(member).isPresent()) {
            return new Inherited(document, operation, member, operation.item().get(member), 1);
        }
        return new Inherited(document, operation, member, document.root().get(member), 0);
    }

    List<Server> servers() {
        return Server.of(list, document.root());
    }

    /** Where it is stated for as many operations as that, or where it could be. */
    Node at(int level) {
        Node holder = switch (level) {
            case 2 -> operation.node();
            case 1 -> operation.item().node();
            default -> document.root();
        };
        return level == depth ? list.orElse(holder) : holder;
    }

    /** For whom it is stated there. */
    String owner(int level) {
        return switch (level) {
            case 2 -> operation.name().toString();
            case 1 -> operation.name().path();
            default -> "The API";
        };
    }
}

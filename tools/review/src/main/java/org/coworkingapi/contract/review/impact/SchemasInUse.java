package org.coworkingapi.contract.review.impact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.Change;

/** The component schemas that operations use. They determine the callers that a change of generated code affects. */
final class SchemasInUse {

    private final OperationMatcher matcher;
    private final Map<Node, Set<String>> pointers = new HashMap<>();

    SchemasInUse(OperationMatcher matcher) {
        this.matcher = matcher;
    }

    /** Returns whether the called operation uses the changed schema, in either document. */
    boolean isUsed(Change change, ContractCall call) {
        Optional<Operation> after = matcher.of(call.operation());
        return change.before()
                        .filter(location -> pointers(call.operation()).contains(location.pointer()))
                        .isPresent()
                || change.after()
                        .filter(location -> after.filter(
                                        operation -> pointers(operation).contains(location.pointer()))
                                .isPresent())
                        .isPresent();
    }

    private Set<String> pointers(Operation operation) {
        return pointers.computeIfAbsent(operation.node(), key -> {
            Set<Node> seen = new HashSet<>();
            operation.item().get("parameters").ifPresent(list -> addReachable(operation.document(), list, seen));
            addReachable(operation.document(), key, seen);
            Set<String> componentPointers = new HashSet<>();
            seen.stream()
                    .filter(node -> JsonPointers.segments(node.pointer()).size() == 3)
                    .map(node -> node.location().pointer())
                    .forEach(componentPointers::add);
            return componentPointers;
        });
    }

    private static void addReachable(Document document, Node node, Set<Node> seen) {
        if (seen.add(node)) {
            Document.reference(node).ifPresent(reference -> addReachable(document, document.target(node), seen));
            node.members().values().forEach(member -> addReachable(document, member, seen));
            node.items().forEach(item -> addReachable(document, item, seen));
        }
    }
}

package org.coworkingapi.contract.openapi.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Follows every reference of a document once, so that later calls of {@link Document#resolve} cannot fail. The files to
 * which the references lead are included.
 */
final class ReferenceValidator {

    /** Keywords whose values are data, in which {@code $ref} is not a reference. */
    private static final Set<String> DATA_KEYWORDS = Set.of("example", "default", "enum", "const", "examples");

    private final Document document;
    private final Set<Node> checkedExtensions = new HashSet<>();
    private final Deque<Node> todo = new ArrayDeque<>();
    private boolean isRunning;

    ReferenceValidator(Document document) {
        this.document = document;
    }

    /**
     * Checks the references in a file, or adds the file to the check that is running.
     *
     * @throws BadInputException if a reference is unresolvable or circular
     */
    synchronized void check(Node file) {
        todo.addLast(file);
        if (isRunning) {
            return;
        }
        isRunning = true;
        try {
            // A stack instead of recursion, because chains of references and files can be long.
            while (!todo.isEmpty()) {
                checkValue(todo.removeFirst());
            }
        } finally {
            isRunning = false;
        }
    }

    private void checkValue(Node value) {
        if (Document.reference(value).isPresent()) {
            document.resolve(value);
            Node target = document.target(value);
            if (isInExtension(target) && checkedExtensions.add(target)) {
                todo.addFirst(target);
            }
        }
        boolean hasArbitraryKeys =
                value.parent().map(Node::key).filter("components"::equals).isPresent()
                        || value.key().equals("properties");
        Deque<Node> children = new ArrayDeque<>(value.items());
        value.members().forEach((name, member) -> {
            if (hasArbitraryKeys || (!DATA_KEYWORDS.contains(name) && !name.startsWith("x-"))) {
                children.addLast(member);
            }
        });
        while (!children.isEmpty()) {
            todo.addFirst(children.removeLast());
        }
    }

    /**
     * Returns whether a value is part of an extension. References in extensions are checked only if another reference
     * leads to them.
     */
    private static boolean isInExtension(Node value) {
        return value.key().startsWith("x-")
                || value.parent().filter(ReferenceValidator::isInExtension).isPresent();
    }
}

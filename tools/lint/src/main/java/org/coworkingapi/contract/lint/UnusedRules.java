package org.coworkingapi.contract.lint;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** What has a name is used by something. */
final class UnusedRules {

    private final Document document;
    private final Outline outline;
    private final Set<Node> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Node> open = new ArrayDeque<>();

    private UnusedRules(Outline outline) {
        this.outline = outline;
        this.document = outline.document();
    }

    static void check(Outline outline, Findings findings) {
        Node root = outline.document().root();
        Optional<Node> components = root.get("components");
        // A document without operations is a library for others.
        if (components.isPresent() && !outline.operations().isEmpty()) {
            UnusedRules rules = new UnusedRules(outline);
            root.members().values().stream().filter(member -> member != components.get()).forEach(rules.open::add);
            rules.follow();
            components.get().members().values().stream().filter(kind -> !Fields.isExtension(kind))
                    .flatMap(kind -> kind.members().values().stream())
                    .filter(component -> !rules.used.contains(component)).forEach(component -> findings.add("unused-component", component,
                            "Nothing uses '" + component.key() + "'; remove it, or use it."));
        }
    }

    private void follow() {
        do {
            while (!open.isEmpty()) {
                Node node = open.remove();
                if (used.add(node)) {
                    follow(node.members().values());
                    follow(node.items());
                    Document.reference(node).flatMap(reference -> target(node)).ifPresent(this::reach);
                    if (outline.type(node).equals("Discriminator")) {
                        node.get("mapping").ifPresent(mapping -> mapping.members().values()
                                .forEach(value -> DiscriminatorRules.target(document, value).ifPresent(this::reach)));
                    }
                    if (outline.type(node).equals("SecurityRequirement")) {
                        node.members().keySet().forEach(name -> document.root().at("/components/securitySchemes")
                                .flatMap(all -> all.get(name))
                                .ifPresent(this::reach));
                    }
                }
            }
            open.addAll(subtypes());
        } while (!open.isEmpty());
    }

    /** Plain values, which are most of a document, lead nowhere. */
    private void follow(Collection<Node> values) {
        for (Node value : values) {
            if (value.isObject() || value.isList()) {
                open.add(value);
            }
        }
    }

    /** Extensions may refer too, but nobody promised that their references lead somewhere. */
    private Optional<Node> target(Node reference) {
        try {
            return Optional.of(document.target(reference));
        } catch (BadInputException nowhere) {
            return Optional.empty();
        }
    }

    /** Whatever is inside a component makes the component used. */
    private void reach(Node target) {
        Node at = target;
        while (at.parent().flatMap(Node::parent).filter(two -> two.key().equals("components")).isEmpty() && at.parent().isPresent()) {
            at = at.parent().orElseThrow();
        }
        open.add(at.parent().isPresent() ? at : target);
    }

    /** A discriminator knows by name the schemas that extend its own, although nothing refers to them. */
    private List<Node> subtypes() {
        return outline.document().root().at("/components/schemas").map(schemas -> schemas.members().values().stream()
                .filter(schema -> !used.contains(schema) && schema.get("allOf").filter(all -> all.items().stream().map(document::resolve)
                        .anyMatch(base -> used.contains(base) && base.get("discriminator").isPresent())).isPresent()).toList())
                        .orElse(List.of());
    }
}

package org.coworkingapi.contract.review.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of descriptions, examples and extensions. Each pair of objects is compared once. */
final class DocumentationDiff {

    private static final List<String> DOCUMENTATION = List.of(
            "title", "summary", "description", "externalDocs", "termsOfService", "contact", "license", "bearerFormat");
    private static final Set<String> COMPARED_ELSEWHERE = Set.of("x-sunset", "x-stability-level");

    private record ObjectPair(Node before, Node after) {}

    private final Document before;
    private final Document after;
    private final ChangeCollector collector;
    private final Set<ObjectPair> seen = new HashSet<>();

    DocumentationDiff(Document before, Document after, ChangeCollector collector) {
        this.before = before;
        this.after = after;
        this.collector = collector;
    }

    void compare(Node old, Node proposed) {
        if (seen.add(new ObjectPair(old, proposed))) {
            compareDocumentation(DOCUMENTATION, old, proposed, ChangeType.DOCUMENTATION_CHANGED);
            compareExamples(old, proposed);
            compareExtensions(old, proposed);
        }
    }

    private void compareDocumentation(List<String> names, Node old, Node proposed, ChangeType type) {
        for (String name : names) {
            if (!json(old.get(name)).equals(json(proposed.get(name)))) {
                Optional<Node> from = old.get(name);
                Optional<Node> to = proposed.get(name);
                add(
                        type,
                        proposed,
                        display(from),
                        display(to),
                        from.or(() -> Optional.of(old)),
                        to.or(() -> Optional.of(proposed)));
                return;
            }
        }
    }

    private void compareExamples(Node old, Node proposed) {
        String from = joinedExamples(before, old);
        String to = joinedExamples(after, proposed);
        if (!from.equals(to)) {
            add(
                    ChangeType.EXAMPLE_CHANGED,
                    proposed,
                    from,
                    to,
                    Optional.of(exampleNode(old)),
                    Optional.of(exampleNode(proposed)));
        }
    }

    private static Node exampleNode(Node holder) {
        return holder.get("example").or(() -> holder.get("examples")).orElse(holder);
    }

    /** Returns all examples as one string, with references resolved. */
    private static String joinedExamples(Document document, Node holder) {
        StringBuilder text = new StringBuilder(json(holder.get("example")));
        holder.get("examples").ifPresent(examples -> {
            new TreeMap<>(examples.members())
                    .forEach((name, example) -> text.append(text.isEmpty() ? "" : " ")
                            .append(name)
                            .append(": ")
                            .append(document.resolve(example).json()));
        });
        return text.toString();
    }

    private void compareExtensions(Node old, Node proposed) {
        Set<String> names = new TreeSet<>();
        for (Map<String, Node> members : List.of(old.members(), proposed.members())) {
            members.keySet().stream()
                    .filter(name -> name.startsWith("x-") && !COMPARED_ELSEWHERE.contains(name))
                    .forEach(names::add);
        }
        for (String name : names) {
            String from = json(old.get(name));
            String to = json(proposed.get(name));
            if (!from.equals(to)) {
                collector.add(
                        ChangeType.EXTENSION_CHANGED,
                        Effect.NONE,
                        name + " of " + SubjectNames.of(proposed),
                        from,
                        to,
                        old.get(name),
                        proposed.get(name).or(() -> Optional.of(proposed)),
                        Optional.empty(),
                        CompatibilityRules.Conditions.NONE);
            }
        }
    }

    private void add(
            ChangeType type, Node subject, String from, String to, Optional<Node> old, Optional<Node> proposed) {
        collector.add(
                type,
                Effect.NONE,
                SubjectNames.of(subject),
                from,
                to,
                old,
                proposed,
                Optional.empty(),
                CompatibilityRules.Conditions.NONE);
    }

    private static String display(Optional<Node> node) {
        return node.map(value -> value.isText() ? value.text() : value.json()).orElse("");
    }

    private static String json(Optional<Node> node) {
        return node.map(Node::json).orElse("");
    }
}

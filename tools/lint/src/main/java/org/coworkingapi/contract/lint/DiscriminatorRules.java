package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;

/** Checks that discriminators map to alternatives, and that the alternatives have the discriminator property. */
final class DiscriminatorRules {

    private static final String RULE = "discriminator-mapping";

    private DiscriminatorRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        for (Node discriminator : index.objects("Discriminator")) {
            Node schema = discriminator.parent().orElseThrow();
            String property = discriminator.text("propertyName");
            List<Node> alternatives = new ArrayList<>();
            Stream.of("oneOf", "anyOf")
                    .flatMap(keyword -> schema.get(keyword).stream())
                    .flatMap(list -> list.items().stream())
                    .map(index.document()::resolve)
                    .forEach(alternatives::add);
            discriminator
                    .get("mapping")
                    .ifPresent(mapping -> mapping.members()
                            .values()
                            .forEach(value -> checkMapping(index, value, alternatives, findings)));
            alternatives.stream()
                    .filter(alternative -> !property.isEmpty()
                            && !index.schemas().properties(alternative).containsKey(property)
                            && !index.schemas().properties(schema).containsKey(property))
                    .forEach(alternative -> findings.add(
                            RULE,
                            discriminator,
                            "'" + alternative.key() + "' has no property '" + property
                                    + "', which the discriminator uses."));
        }
    }

    private static void checkMapping(DocumentIndex index, Node value, List<Node> alternatives, LintFindings findings) {
        target(index.document(), value)
                .filter(target -> !alternatives.isEmpty() && !alternatives.contains(target))
                .ifPresent(target -> findings.add(
                        RULE,
                        value,
                        "'" + value.text()
                                + "' is not an alternative of 'oneOf' or 'anyOf'; add it or correct the mapping."));
    }

    /** Returns the target of a mapping value, which is either the name of a schema or a reference. */
    private static Optional<Node> target(Document document, Node value) {
        Optional<Node> component = document.root()
                .get("components")
                .flatMap(components -> components.get("schemas"))
                .flatMap(schemas -> schemas.get(value.text()));
        return component.isPresent() ? component : referencedSchema(document, value);
    }

    private static Optional<Node> referencedSchema(Document document, Node value) {
        try {
            return Optional.of(document.resolve(NodeReader.of(value.file(), "{\"$ref\": " + value.json() + "}")));
        } catch (BadInputException unresolvable) {
            return Optional.empty();
        }
    }
}

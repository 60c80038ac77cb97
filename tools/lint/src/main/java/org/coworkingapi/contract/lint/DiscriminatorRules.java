package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;

/** A discriminator leads from each value to one schema, and each of them carries it. */
final class DiscriminatorRules {

    private static final String RULE = "discriminator-mapping";

    private DiscriminatorRules() {}

    static void check(Outline outline, Findings findings) {
        for (Node discriminator : outline.all("Discriminator")) {
            Node schema = discriminator.parent().orElseThrow();
            String property = discriminator.text("propertyName");
            List<Node> alternatives = new ArrayList<>();
            Stream.of("oneOf", "anyOf").flatMap(choice -> schema.get(choice).stream()).flatMap(choice -> choice.items().stream())
                    .forEach(alternative -> {
                        alternatives.add(outline.document().resolve(alternative));
                        if (Document.reference(alternative).isEmpty()) {
                            findings.add(RULE, alternative, "A discriminator cannot lead to a schema without a name; make it a named one.");
                        }
                    });
            discriminator.get("mapping").ifPresent(mapping -> mapping.members().values()
                    .forEach(value -> mapping(outline, schema, value, alternatives, findings)));
            alternatives.stream().filter(alternative -> !property.isEmpty()
                    && !outline.schemas().properties(alternative).containsKey(property)
                    && !outline.schemas().properties(schema).containsKey(property)).forEach(alternative -> findings.add(RULE, discriminator,
                    "'" + alternative.key() + "' has no property '" + property + "' to be known by."));
        }
    }

    private static void mapping(Outline outline, Node schema, Node value, List<Node> alternatives, Findings findings) {
        Optional<Node> target = target(outline.document(), value);
        if (target.isEmpty()) {
            findings.add(RULE, value, "'" + value.text() + "' leads to no schema; write '#/components/schemas/Name'.");
        } else if (!alternatives.isEmpty() && alternatives.stream().noneMatch(alternative -> alternative == target.get())) {
            findings.add(RULE, value, "'" + value.text() + "' is none of the alternatives.");
        }
    }

    /** A mapping names a schema, or refers to one. */
    static Optional<Node> target(Document document, Node value) {
        Optional<Node> named = document.root().get("components").flatMap(components -> components.get("schemas"))
                .flatMap(schemas -> schemas.get(value.text()));
        return named.isPresent() ? named : referred(document, value);
    }

    private static Optional<Node> referred(Document document, Node value) {
        try {
            return Optional.of(document.resolve(NodeReader.of(value.file(), "{\"$ref\": " + value.json() + "}")));
        } catch (BadInputException nowhere) {
            return Optional.empty();
        }
    }
}

package org.coworkingapi.contract.lint;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.Sender;

/** Examples and defaults are what their schemas say. */
final class ExampleRules {

    private static final String INVALID = "example-invalid";

    private final Outline outline;
    private final Findings findings;
    private final ExampleValidator validator;
    private final Map<Node, Sender> senders = new IdentityHashMap<>();

    private ExampleRules(Outline outline, Findings findings) {
        this.outline = outline;
        this.findings = findings;
        this.validator = new ExampleValidator(outline.document());
    }

    static void check(Outline outline, Findings findings) {
        ExampleRules rules = new ExampleRules(outline, findings);
        outline.all("RequestBody").forEach(body -> rules.sentBy(Sender.CLIENT, body));
        outline.all("Response").forEach(response -> rules.sentBy(Sender.SERVER, response));
        outline.all("MediaType").forEach(media -> media.get("schema").ifPresent(schema -> rules.examples(media, schema,
                rules.senders.getOrDefault(media, Sender.ANY))));
        List.of("Parameter", "Header").forEach(type -> outline.all(type)
                .forEach(holder -> holder.get("schema").ifPresent(schema -> rules.examples(holder, schema, Sender.ANY))));
        outline.all("Schema").forEach(rules::schema);
    }

    private void sentBy(Sender sender, Node holder) {
        holder.get("content").ifPresent(content -> content.members().values().forEach(media -> senders.put(media, sender)));
    }

    private void examples(Node holder, Node schema, Sender sender) {
        holder.get("example").ifPresent(example -> example(holder, schema, example, sender));
        holder.get("examples").ifPresent(examples -> examples.members().values().forEach(example -> Optional.of(example)
                .filter(Node::isObject).map(outline.document()::resolve).flatMap(resolved -> resolved.get("value"))
                .ifPresent(value -> example(holder, schema, value, sender))));
    }

    private void example(Node holder, Node schema, Node value, Sender sender) {
        if (!isSerialized(holder, schema, value)) {
            report(INVALID, schema, value, sender, "The example");
        }
    }

    /** XML, forms, and lists in a query are shown as the text that travels, which no schema describes. */
    private boolean isSerialized(Node holder, Node schema, Node value) {
        Set<String> types = outline.schemas().types(schema);
        boolean isText = value.isText() && !types.contains("string");
        return isText && (outline.type(holder).equals("MediaType") ? !holder.key().contains("json")
                : types.contains("array") || types.contains("object"));
    }

    private void schema(Node schema) {
        schema.get("example").ifPresent(example -> report(INVALID, schema, example, Sender.ANY, "The example"));
        schema.get("examples").filter(examples -> !outline.document().isVersion30()).ifPresent(examples -> examples.items()
                .forEach(example -> report(INVALID, schema, example, Sender.ANY, "The example")));
        schema.get("default").ifPresent(value -> report("default-invalid", schema, value, Sender.ANY, "The default"));
    }

    private void report(String rule, Node schema, Node value, Sender sender, String what) {
        Optional<List<String>> answer = validator.errors(schema, value, sender);
        if (answer.isEmpty()) {
            findings.add("example-unchecked", value, what
                    + " was not checked: the validator does not understand its schema, mostly for a pattern in it.");
        }
        answer.filter(errors -> !errors.isEmpty()).ifPresent(errors -> findings.add(rule, value, what + " breaks its schema: "
                + errors.get(0) + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)." : ".")));
    }
}

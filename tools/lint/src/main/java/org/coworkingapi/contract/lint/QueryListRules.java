package org.coworkingapi.contract.lint;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.PrintableText;

/** Checks that query parameters with comma-separated lists are not percent-encoded. */
final class QueryListRules {

    /** An item without the characters of texts and JSON. */
    private static final Pattern ITEM = Pattern.compile("[^\\s(){}\\[\\]\"']+");

    private static final int EXCERPT_LENGTH = 60;

    private QueryListRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.objects("Parameter").stream()
                .filter(parameter -> parameter.text("in").equals("query") && !parameter.isTrue("allowReserved"))
                .forEach(parameter -> parameter
                        .get("schema")
                        .filter(schema -> index.schemas().is(schema, "string"))
                        .flatMap(schema -> listExample(index, parameter, schema))
                        .ifPresent(example -> findings.add(
                                "query-list-encoded",
                                parameter,
                                "The example '" + PrintableText.shortened(example, EXCERPT_LENGTH)
                                        + "' is a list in a string, so clients send each ',' as '%2C'; use an array with "
                                        + "'explode: false', or add 'allowReserved: true'.")));
    }

    private static Optional<String> listExample(DocumentIndex index, Node parameter, Node schema) {
        Node unwrapped = index.schemas().unwrap(schema);
        Stream<Node> namedExamples = parameter.get("examples").stream()
                .flatMap(examples -> examples.members().values().stream())
                .flatMap(example -> index.document().resolve(example).get("value").stream());
        Stream<Node> schemaExamples = Stream.of(schema, unwrapped)
                .flatMap(holder -> Stream.concat(
                        holder.get("example").stream(),
                        holder.get("examples").stream().flatMap(examples -> examples.items().stream())));
        return Stream.of(parameter.get("example").stream(), namedExamples, schemaExamples)
                .flatMap(examples -> examples)
                .filter(Node::isText)
                .map(Node::text)
                .filter(QueryListRules::isList)
                .findFirst();
    }

    private static boolean isList(String text) {
        String[] items = text.split(",", -1);
        return items.length > 1 && Arrays.stream(items).allMatch(ITEM.asMatchPredicate());
    }
}

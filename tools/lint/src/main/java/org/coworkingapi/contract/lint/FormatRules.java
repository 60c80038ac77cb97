package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that strings have a format if their name suggests a time or an address. */
final class FormatRules {

    private static final Map<String, String> FORMATS = Map.of(
            "at",
            "date-time",
            "on",
            "date-time",
            "date",
            "date",
            "url",
            "uri",
            "uri",
            "uri",
            "email",
            "email",
            "uuid",
            "uuid");
    /** Words before {@code at} or {@code on} in the name of a time, such as {@code sentAt} and {@code startsOn}. */
    private static final Set<String> TIME_VERBS = Set.of(
            "begins", "begun", "due", "end", "ends", "expires", "left", "made", "paid", "put", "read", "run", "seen",
            "sent", "start", "starts");

    private static final Set<String> TIME_PREPOSITIONS = Set.of("at", "on");

    private FormatRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        for (Node schema : index.objects("Schema")) {
            schema.get("properties")
                    .ifPresent(properties -> properties
                            .members()
                            .values()
                            .forEach(property -> check(index, property, property.key(), property, findings)));
        }
        index.objects("Parameter")
                .forEach(parameter -> parameter
                        .get("schema")
                        .ifPresent(schema -> check(index, schema, parameter.text("name"), parameter, findings)));
    }

    private static void check(DocumentIndex index, Node schema, String name, Node location, LintFindings findings) {
        List<String> words = NameWords.of(name);
        if (words.isEmpty() || (TIME_PREPOSITIONS.contains(words.get(words.size() - 1)) && !isTime(words))) {
            return;
        }
        String format = FORMATS.getOrDefault(words.get(words.size() - 1), "");
        Node unwrapped = index.schemas().unwrap(schema);
        if (!format.isEmpty()
                && index.schemas().is(schema, "string")
                && Stream.of("format", "pattern", "enum", "const")
                        .allMatch(keyword -> unwrapped.get(keyword).isEmpty()
                                && schema.get(keyword).isEmpty())) {
            findings.add(
                    "string-format-missing",
                    location,
                    "The name '" + name + "' suggests a specific format; add a 'format' such as '" + format + "'.");
        }
    }

    /** Returns whether a name is that of a time, such as {@code createdAt}, unlike {@code lookAt} and {@code goOn}. */
    private static boolean isTime(List<String> words) {
        String verb = words.size() < 2 ? "" : words.get(words.size() - 2);
        return verb.endsWith("ed") || TIME_VERBS.contains(verb);
    }
}

package org.coworkingapi.contract.lint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Documents that are created from the base document of {@code rules.yaml} and a patch. */
final class LintExamples {

    private static final Path NAME = Path.of("example.json");

    private LintExamples() {}

    /** @param patch a JSON merge patch (RFC 7396), as YAML */
    static Document document(String patch) {
        Object document = merge(parse(LintRule.base()), parse(patch));
        return Document.of(NodeReader.of(
                NAME, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document)));
    }

    static List<LintFinding> lint(String patch) {
        return Linter.lint(document(patch), List.of(), Set.of());
    }

    /** Returns the findings of one rule as {@code subject: message}. */
    static List<String> messages(String rule, String patch) {
        return lint(patch).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.subject() + ": " + finding.message())
                .toList();
    }

    private static @Nullable Object parse(String yaml) {
        return NodeReader.of(Path.of("example.yaml"), yaml).plain();
    }

    private static @Nullable Object merge(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        Map<Object, @Nullable Object> merged =
                new LinkedHashMap<>(target instanceof Map<?, ?> members ? members : Map.of());
        changes.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, merge(merged.get(name), value));
            }
        });
        return merged;
    }
}

package org.coworkingapi.contract.verification.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.JsonNode;

/** Validates contract and consumer files with JSON schemas from the resources of this package. */
final class ContractSchema {

    static final ContractSchema CONTRACT = new ContractSchema("contract.yaml", FindingRule.CONTRACT_FORM);
    static final ContractSchema CONSUMER = new ContractSchema("consumer.yaml", FindingRule.CONSUMER_FILE);

    private final JsonSchema schema;
    private final FindingRule rule;

    private ContractSchema(String resource, FindingRule rule) {
        this.schema = JsonSchema.of(read(resource).root());
        this.rule = rule;
    }

    private static SourceFile read(String resource) {
        try (InputStream in = ContractSchema.class.getResourceAsStream(resource)) {
            return SourceFile.of(Path.of(resource), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports all violations, and returns whether the file has no violations except unsupported keys. */
    boolean check(JsonNode file, FindingCollector findings) {
        // The schema requires either url or urlPath, but the validator reports both as missing.
        List<SchemaViolation> violations = schema.violations(file).stream()
                .filter(violation -> !violation.pointer().equals("/request/url")
                        || !violation.keyword().equals("required"))
                .toList();
        for (SchemaViolation violation : violations) {
            String key = violation.pointer().replaceFirst("^/", "").replace('/', '.');
            boolean isNull = file.at(violation.pointer()).isNull();
            switch (violation.keyword()) {
                case "additionalProperties" ->
                    findings.add(
                            rule,
                            violation.pointer(),
                            key,
                            "The key '" + key + "' is not supported.",
                            "Remove it, or correct its name; "
                                    + "see the files of other consumers for the supported keys.");
                case "required" ->
                    findings.add(rule, violation.pointer(), key, "The key '" + key + "' is missing.", "Add it.");
                case "not" ->
                    findings.add(
                            rule,
                            violation.pointer(),
                            key,
                            isNull
                                    ? "The key '" + key + "' has no value."
                                    : "The value of '" + key + "' is not a single string or number.",
                            isNull
                                    ? "Add a value; quote a value that contains a comma, such as \"Id,Name\"."
                                    : "Use a single string or number.");
                default ->
                    findings.add(
                            rule,
                            violation.pointer(),
                            key,
                            (key.isEmpty() ? "The file" : "The value of '" + key + "'") + " is not valid: "
                                    + violation.message() + '.',
                            "Correct it; see the files of other consumers for examples.");
            }
        }
        return violations.stream().allMatch(violation -> violation.keyword().equals("additionalProperties"));
    }
}

package org.coworkingapi.contract.verification.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.JsonNode;

/** The facts that tests need not observe, each with a reason, an owner and an expiry date. */
final class Waivers {

    private static final Set<String> KEYS = new TreeSet<>(Set.of("evidence", "reason", "owner", "expires"));

    /**
     * A waiver; {@code evidence} is the id of a fact, and {@code expires} is the last day on which the waiver is valid.
     */
    record Waiver(String evidence, LocalDate expires, int line) {}

    private final SourceFile file;
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Waivers(SourceFile file) {
        this.file = file;
        if (!file.root().isArray()) {
            findings.add(finding(
                    FindingRule.WAIVER_INCOMPLETE,
                    1,
                    "",
                    "The file is not a list of waivers.",
                    "Start each waiver with '- evidence:'."));
        }
        for (int i = 0; file.root().isArray() && i < file.root().size(); i++) {
            parseWaiver(file.root().get(i), file.line("/" + i)).ifPresent(waivers::add);
        }
    }

    private Optional<Waiver> parseWaiver(JsonNode node, int line) {
        String evidence = node.path("evidence").asString("");
        Set<String> missing = new TreeSet<>(KEYS);
        missing.removeIf(
                key -> node.path(key).isString() && !node.path(key).asString().isBlank());
        Set<String> unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(KEYS);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            findings.add(finding(
                    FindingRule.WAIVER_INCOMPLETE,
                    line,
                    evidence,
                    missing.isEmpty()
                            ? "The waiver has these unknown keys: " + String.join(", ", unknown) + '.'
                            : "The waiver has no string for these keys: " + String.join(", ", missing) + '.',
                    "Use the keys " + String.join(", ", KEYS) + ", each with a string."));
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Waiver(evidence, LocalDate.parse(node.get("expires").asString()), line));
        } catch (DateTimeParseException e) {
            findings.add(finding(
                    FindingRule.WAIVER_INCOMPLETE,
                    line,
                    evidence,
                    "The expiry date '" + node.get("expires").asString() + "' is not a valid date.",
                    "Use the last day on which the waiver is valid, such as 2027-03-31."));
            return Optional.empty();
        }
    }

    List<Waiver> waivers() {
        return waivers;
    }

    /** Returns the findings about the format of the file. */
    List<Finding> findings() {
        return findings;
    }

    Finding finding(FindingRule rule, int line, String evidence, String message, String remedy) {
        return new Finding(rule, file.path(), line, "", evidence, List.of(), message, remedy);
    }
}

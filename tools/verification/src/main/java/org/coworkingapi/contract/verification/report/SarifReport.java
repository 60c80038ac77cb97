package org.coworkingapi.contract.verification.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.finding.Rule;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The findings as SARIF 2.1.0 (OASIS), which code hosts and editors show at the file and line that they are about. */
final class SarifReport {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ROOT = "%SRCROOT%";

    private final Inputs inputs;

    SarifReport(Inputs inputs) {
        this.inputs = inputs;
    }

    String of(List<Outcome> outcomes) {
        List<Finding> findings = Suite.sorted(inputs,
                outcomes.stream().flatMap(outcome -> outcome.findings().stream()).distinct().toList());
        List<Rule> rules = findings.stream().map(Finding::rule).distinct().sorted().toList();
        ObjectNode log = JSON.createObjectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        driver(run.putObject("tool").putObject("driver"), rules);
        notRun(run.putArray("invocations").addObject().put("executionSuccessful", true), outcomes);
        run.putObject("originalUriBaseIds").putObject(ROOT).putObject("description").put("text", "The root of the repository.");
        run.put("columnKind", "utf16CodeUnits");
        results(run.putArray("results"), findings, rules);
        inputs.digests().forEach(run.putObject("properties").putObject("sha256")::put);
        return JSON.writeValueAsString(log).replace("\r\n", "\n") + '\n';
    }

    private void driver(ObjectNode driver, List<Rule> rules) {
        driver.put("name", "coworking-api-verification").put("version", inputs.version());
        ArrayNode nodes = driver.putArray("rules");
        rules.forEach(rule -> nodes.addObject().put("id", rule.id()).putObject("shortDescription").put("text", rule.sentence()));
    }

    private void notRun(ObjectNode invocation, List<Outcome> outcomes) {
        ArrayNode notes = invocation.putArray("toolExecutionNotifications");
        Suite.of(inputs, outcomes).forEach(suite -> suite.notRun().forEach(outcome -> notes.addObject().put("level", "warning")
                .putObject("message").put("text",
                        Text.line(suite.name() + '/' + outcome.name() + " was not run: " + outcome.notRun().orElseThrow()))));
    }

    private void results(ArrayNode results, List<Finding> findings, List<Rule> rules) {
        Map<String, Integer> alike = new HashMap<>();
        for (Finding finding : findings) {
            String uri = uri(inputs.relative(finding.file()));
            ObjectNode result = results.addObject().put("ruleId", finding.rule().id()).put("ruleIndex", rules.indexOf(finding.rule()))
                    .put("level", "error");
            result.putObject("message").put("text", message(finding));
            ObjectNode location = result.putArray("locations").addObject();
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri).put("uriBaseId", ROOT);
            physical.putObject("region").put("startLine", finding.line());
            logical(location, finding);
            String same = String.join("\n", finding.rule().id(), uri, finding.operation(), finding.path(), withoutLines(finding.message()));
            int before = alike.merge(same, 1, Integer::sum);
            result.putObject("partialFingerprints").put("finding/v1", Digest.text(same + '\n' + before).substring(0, 32));
            ArrayNode consumers = result.putObject("properties").putArray("consumers");
            finding.consumers().forEach(consumer -> consumers.add(Text.line(consumer)));
        }
    }

    /** All that a reader of the list needs: hosts show nothing but this text. */
    private static String message(Finding finding) {
        List<String> parts = new ArrayList<>();
        String place = (finding.operation() + ' ' + finding.path()).strip();
        parts.add((place.isEmpty() ? "" : place + ": ") + finding.message());
        if (!finding.consumers().isEmpty()) {
            parts.add("Hurts " + String.join(", ", finding.consumers()) + '.');
        }
        parts.add(finding.remedy());
        return Text.line(String.join(" ", parts));
    }

    private static void logical(ObjectNode location, Finding finding) {
        String operation = Text.line(finding.operation());
        String place = Text.line(finding.path());
        if (!operation.isEmpty()) {
            location.withArray("logicalLocations").addObject().put("name", operation).put("fullyQualifiedName", operation)
                    .put("kind", "function");
        }
        if (!place.isEmpty()) {
            location.withArray("logicalLocations").addObject().put("name", place)
                    .put("fullyQualifiedName", (operation + ' ' + place).strip()).put("kind", "member");
        }
    }

    /** A finding stays the same when lines above it are added or removed, even if a parser's message counts them. */
    private static String withoutLines(String message) {
        return message.replaceAll("\\b(line|column):? \\d+|:\\d+", "");
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' cannot be written as a URI.", e);
        }
    }
}

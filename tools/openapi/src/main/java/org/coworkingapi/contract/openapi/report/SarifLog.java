package org.coworkingapi.contract.openapi.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.PrintableText;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A SARIF 2.1.0 log with one run. Code hosts and editors display each result at its file and line. */
public final class SarifLog {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final String ROOT = "%SRCROOT%";

    private final ObjectNode driver = JSON.createObjectNode();
    private final ArrayNode rules = JSON.createArrayNode();
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final ArrayNode notes = JSON.createArrayNode();
    private final ArrayNode results = JSON.createArrayNode();
    private final ObjectNode properties = JSON.createObjectNode();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final String fingerprint;

    /**
     * @param tool the name of the tool
     * @param version the version of the tool, or an empty string
     * @param fingerprint the name and version of the fingerprints by which hosts recognize results
     */
    public SarifLog(String tool, String version, String fingerprint) {
        driver.put("name", tool);
        if (!version.isEmpty()) {
            driver.put("version", version);
        }
        this.fingerprint = fingerprint;
    }

    /**
     * Adds a tool notification.
     *
     * @param level {@code note} or {@code warning}
     */
    public void notice(String level, String text) {
        notes.addObject().put("level", level).putObject("message").put("text", PrintableText.line(text));
    }

    /** Returns the properties of the run. Callers may add properties. */
    public ObjectNode properties() {
        return properties;
    }

    /** Returns the index of a rule. Adds the rule on first use. */
    public int rule(String id, String sentence, String help, String tag) {
        return indexes.computeIfAbsent(tag + ' ' + id, key -> {
            ObjectNode rule = rules.addObject().put("id", PrintableText.line(id));
            rule.putObject("shortDescription").put("text", PrintableText.line(sentence));
            rule.putObject("fullDescription").put("text", PrintableText.line(help));
            rule.putObject("help").put("text", PrintableText.line(help));
            rule.putObject("properties").putArray("tags").add(tag);
            return rules.size() - 1;
        });
    }

    /**
     * Adds a result.
     *
     * @param level {@code error}, {@code warning} or {@code note}
     * @param file the path relative to the root of the repository, or absolute
     * @param line the line, starting at 1
     * @param identity a string that does not change when other parts of the file change
     */
    public ObjectNode result(
            int ruleIndex, String ruleId, String level, String message, String file, int line, String identity) {
        ObjectNode result = results.addObject()
                .put("ruleId", PrintableText.line(ruleId))
                .put("ruleIndex", ruleIndex)
                .put("level", level);
        result.putObject("message").put("text", PrintableText.line(message));
        addPhysicalLocation(result.putArray("locations").addObject(), file, line);
        int occurrence = occurrences.merge(identity, 1, Integer::sum);
        result.putObject("partialFingerprints")
                .put(fingerprint, PrintableText.line(identity) + (occurrence == 1 ? "" : " " + occurrence));
        return result;
    }

    /**
     * Adds a logical location to a result.
     *
     * @param kind {@code function} or {@code member}
     */
    public static void logical(ObjectNode result, String name, String kind) {
        if (!name.isEmpty()) {
            result.at("/locations/0")
                    .asObject()
                    .withArray("logicalLocations")
                    .addObject()
                    .put("fullyQualifiedName", PrintableText.line(name))
                    .put("kind", kind);
        }
    }

    /** Adds a related location to a result. */
    public static void related(ObjectNode result, String file, int line, String message) {
        ArrayNode related = result.withArray("relatedLocations");
        ObjectNode location = related.addObject().put("id", related.size());
        addPhysicalLocation(location, file, line);
        location.putObject("message").put("text", PrintableText.line(message));
    }

    private static void addPhysicalLocation(ObjectNode location, String file, int line) {
        ObjectNode physical = location.putObject("physicalLocation");
        ObjectNode artifact = physical.putObject("artifactLocation");
        if (Path.of(file).isAbsolute()) {
            artifact.put("uri", Path.of(file).toUri().toASCIIString());
        } else {
            artifact.put("uri", uri(file)).put("uriBaseId", ROOT);
        }
        physical.putObject("region").put("startLine", line);
    }

    /** Converts a relative path to a URI reference. Colons are escaped, because the first could end a scheme. */
    private static String uri(String path) {
        try {
            return new URI(null, null, '/' + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' cannot be converted to a URI.", e);
        }
    }

    /** Returns the log as JSON. */
    @Override
    public String toString() {
        ObjectNode log = JSON.createObjectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        run.putObject("tool").set("driver", driver);
        driver.set("rules", rules);
        ObjectNode invocation = run.putArray("invocations").addObject().put("executionSuccessful", true);
        if (!notes.isEmpty()) {
            invocation.set("toolExecutionNotifications", notes);
        }
        run.putObject("originalUriBaseIds")
                .putObject(ROOT)
                .putObject("description")
                .put("text", "The root of the repository.");
        run.put("columnKind", "utf16CodeUnits");
        run.set("results", results);
        run.set("properties", properties);
        return JSON.writeValueAsString(log).replace("\r\n", "\n") + '\n';
    }
}

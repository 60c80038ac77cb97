package org.coworkingapi.contract.review.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.policy.Objection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules that the results of a SARIF log name: kinds of change, reasons of objections, and rules of style. */
final class SarifRules {

    private final ArrayNode nodes;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    SarifRules(ArrayNode nodes) {
        this.nodes = nodes;
    }

    ArrayNode nodes() {
        return nodes;
    }

    int index(Kind kind) {
        return index(kind.id(), kind.description(), "A change of the kind " + kind.id() + ": " + kind.description()
                + " Whether it breaks depends on where it arrives and on who sends it.", "change");
    }

    int index(Objection objection) {
        String words = words(objection.id());
        return index(objection.id(), words, words + ": the review's policy objects, whatever the change does.", "policy");
    }

    int index(LintFinding finding) {
        String words = words(finding.rule());
        return index(id(finding), words, words + ": a rule of the document's style.", "style");
    }

    /** No rule of style has the name of a kind of change. */
    static String id(LintFinding finding) {
        return "style/" + finding.rule();
    }

    private int index(String id, String sentence, String help, String tag) {
        return indexes.computeIfAbsent(tag + ' ' + id, key -> {
            ObjectNode rule = nodes.addObject().put("id", Text.line(id));
            rule.putObject("shortDescription").put("text", Text.line(sentence));
            rule.putObject("fullDescription").put("text", Text.line(help));
            rule.putObject("help").put("text", Text.line(help));
            rule.putObject("properties").putArray("tags").add(tag);
            return nodes.size() - 1;
        });
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }

    /** A relative path as a URI reference. */
    static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' cannot be written as a URI.", e);
        }
    }
}

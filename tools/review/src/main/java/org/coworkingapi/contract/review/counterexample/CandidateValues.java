package org.coworkingapi.contract.review.counterexample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.SampleValues.SampleVariant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A generator of candidate values for a location from the schemas of both documents. */
final class CandidateValues {

    private static final int VARIANTS = 12;
    private static final ValuePath ROOT = new ValuePath(List.of());
    private static final List<String> SUBSCHEMAS = List.of("not", "if", "then", "else", "contains");

    private final Set<JsonNode> values = new LinkedHashSet<>();

    private CandidateValues() {}

    /**
     * Returns the candidates, the most promising first: values of the change, values for its keyword, then any values.
     *
     * @param candidateSources the schemas of the changed location in both documents, with the example values of each
     *     document
     */
    static List<JsonNode> of(Change change, Collection<CandidateSource> candidateSources) {
        CandidateValues candidates = new CandidateValues();
        String id = change.type().id();
        boolean isText = id.contains("length") || id.startsWith("pattern") || id.startsWith("format");
        boolean isNumber = id.startsWith("maximum") || id.startsWith("minimum") || id.startsWith("multiple");
        if (id.startsWith("enum")) {
            candidates.addJson(change.to());
            candidates.addJson(change.from());
        }
        for (int round = 0; round < 2; round++) {
            boolean all = round == 1;
            if (all || id.contains("null")) {
                candidates.values.add(JsonValues.NODES.nullNode());
            }
            for (CandidateSource candidateSource : candidateSources) {
                candidates.add(candidateSource, all || isText, all || isNumber, all || (!isText && !isNumber));
            }
        }
        Stream.of("true", "1", "1.5", "\"text\"", "[]", "{}", "[1]", "[\"text\"]")
                .map(JsonValues.JSON::readTree)
                .forEach(candidates.values::add);
        return List.copyOf(candidates.values);
    }

    /** The schema of the location in one document, with its alternatives chosen. */
    record CandidateSource(SchemaConjunction schema, SampleValues samples) {}

    private void addJson(String json) {
        if (!json.isEmpty() && json.length() <= BoundaryStrings.MAX_LENGTH) {
            try {
                JsonNode value = JsonValues.JSON.readTree(json);
                values.add(value);
                value.forEach(values::add);
            } catch (JacksonException e) {
                values.add(JsonValues.NODES.stringNode(json));
            }
        }
    }

    private void add(CandidateSource candidateSource, boolean strings, boolean numbers, boolean others) {
        SchemaConjunction schema = candidateSource.schema();
        if (strings
                && schema.types().contains("string")
                && (schema.isTyped() || schema.names().isEmpty())) {
            BoundaryStrings.near(schema).forEach(text -> values.add(JsonValues.NODES.stringNode(text)));
        }
        if (numbers
                && schema.types().contains("integer")
                && (schema.isTyped() || schema.names().isEmpty())) {
            BoundaryNumbers.near(schema).stream()
                    .sorted(Comparator.comparing(BigDecimal::scale))
                    .map(JsonValues::number)
                    .forEach(values::add);
        }
        if (others) {
            Stream.concat(schema.all("const").stream(), schema.each("enum"))
                    .map(JsonValues::of)
                    .forEach(values::add);
            addCompleteValues(candidateSource);
        }
    }

    private void addCompleteValues(CandidateSource candidateSource) {
        SchemaConjunction schema = candidateSource.schema();
        for (SampleVariant sampleVariant : List.of(SampleVariant.PLAIN, SampleVariant.FULL)) {
            for (int i = 0; i < Math.min(VARIANTS, schema.variants(VARIANTS).size()); i++) {
                candidateSource
                        .samples()
                        .of(schema, ROOT, new SampleVariant(i, 0, sampleVariant.isFull()))
                        .ifPresent(values::add);
            }
        }
        for (String keyword : SUBSCHEMAS) {
            for (Node inner : schema.all(keyword)) {
                if (inner.isObject()) {
                    List<Node> combined = new ArrayList<>(schema.roots());
                    combined.add(inner);
                    addSample(candidateSource, List.of(inner));
                    addSample(candidateSource, combined);
                }
            }
        }
        schema.all("dependentSchemas")
                .forEach(map -> map.members().values().forEach(inner -> {
                    List<Node> combined = new ArrayList<>(schema.roots());
                    combined.add(inner);
                    addSample(candidateSource, combined);
                }));
    }

    private void addSample(CandidateSource candidateSource, List<Node> schemas) {
        SchemaConjunction conjunction =
                SchemaConjunction.of(candidateSource.schema().document(), schemas);
        for (SampleVariant sampleVariant : List.of(SampleVariant.PLAIN, SampleVariant.FULL)) {
            Optional<JsonNode> sample = candidateSource.samples().of(conjunction, ROOT, sampleVariant);
            sample.ifPresent(values::add);
        }
    }
}

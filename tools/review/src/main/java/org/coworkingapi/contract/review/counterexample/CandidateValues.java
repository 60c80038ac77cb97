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

/** Generates candidate values for a location, from the schemas that both documents have for this location. */
final class CandidateValues {

    private static final int MAX_VARIANTS = 12;
    /** The maximum number of values of an enum to try, so that values that are not in the enum are tried, too. */
    private static final int MAX_ENUM_VALUES = 20;

    private static final ValuePath ROOT = new ValuePath(List.of());
    private static final List<String> SUBSCHEMA_KEYWORDS = List.of("not", "if", "then", "else", "contains");

    private final Set<JsonNode> values = new LinkedHashSet<>();

    private CandidateValues() {}

    /**
     * Returns the candidates, the most promising first: the changed values, values for the changed keyword, then other
     * values.
     *
     * @param candidateSources the schemas of the changed location in both documents
     */
    static List<JsonNode> of(Change change, Collection<CandidateSource> candidateSources) {
        CandidateValues candidates = new CandidateValues();
        String id = change.type().id();
        boolean concernsStrings = id.contains("length") || id.startsWith("pattern") || id.startsWith("format");
        boolean concernsNumbers = id.startsWith("maximum") || id.startsWith("minimum") || id.startsWith("multiple");
        if (id.startsWith("enum") || id.startsWith("const")) {
            candidates.addJson(change.to());
            candidates.addJson(change.from());
        }
        for (int round = 0; round < 2; round++) {
            boolean isLastRound = round == 1;
            if (isLastRound || id.contains("null")) {
                candidates.values.add(JsonValues.NODES.nullNode());
            }
            for (CandidateSource candidateSource : candidateSources) {
                candidates.add(
                        candidateSource,
                        isLastRound || concernsStrings,
                        isLastRound || concernsNumbers,
                        isLastRound || (!concernsStrings && !concernsNumbers));
            }
        }
        Stream.of("true", "1", "1.5", "\"text\"", "[]", "{}", "[1]", "[\"text\"]")
                .map(JsonValues.JSON::readTree)
                .forEach(candidates.values::add);
        return List.copyOf(candidates.values);
    }

    /** The schema of the location in one document for one combination of alternatives, and a generator of samples. */
    record CandidateSource(SchemaConjunction schema, SampleValues samples) {}

    private void addJson(String json) {
        if (!json.isEmpty() && json.length() <= BoundaryStrings.MAX_LENGTH) {
            try {
                JsonNode value = JsonValues.JSON.readTree(json);
                values.add(value);
                value.valueStream().limit(MAX_ENUM_VALUES).forEach(values::add);
            } catch (JacksonException e) {
                values.add(JsonValues.NODES.stringNode(json));
            }
        }
    }

    private void add(
            CandidateSource candidateSource, boolean includesStrings, boolean includesNumbers, boolean includesOthers) {
        SchemaConjunction schema = candidateSource.schema();
        if (includesStrings
                && schema.types().contains("string")
                && (schema.isTyped() || schema.propertyNames().isEmpty())) {
            BoundaryStrings.candidates(schema).forEach(text -> values.add(JsonValues.NODES.stringNode(text)));
        }
        if (includesNumbers
                && schema.types().contains("integer")
                && (schema.isTyped() || schema.propertyNames().isEmpty())) {
            BoundaryNumbers.candidates(schema).stream()
                    .sorted(Comparator.comparing(BigDecimal::scale))
                    .map(JsonValues::number)
                    .forEach(values::add);
        }
        if (includesOthers) {
            Stream.concat(schema.valuesOf("const").stream(), schema.itemsOf("enum"))
                    .limit(MAX_ENUM_VALUES)
                    .map(JsonValues::of)
                    .forEach(values::add);
            addCompleteValues(candidateSource);
        }
    }

    private void addCompleteValues(CandidateSource candidateSource) {
        SchemaConjunction schema = candidateSource.schema();
        for (SampleVariant sampleVariant : List.of(SampleVariant.PLAIN, SampleVariant.FULL)) {
            for (int i = 0;
                    i < Math.min(MAX_VARIANTS, schema.variants(MAX_VARIANTS).size());
                    i++) {
                candidateSource
                        .samples()
                        .of(schema, ROOT, new SampleVariant(i, 0, sampleVariant.isFull()))
                        .ifPresent(values::add);
            }
        }
        for (String keyword : SUBSCHEMA_KEYWORDS) {
            for (Node subschema : schema.valuesOf(keyword)) {
                if (subschema.isObject()) {
                    List<Node> combined = new ArrayList<>(schema.roots());
                    combined.add(subschema);
                    addSample(candidateSource, List.of(subschema));
                    addSample(candidateSource, combined);
                }
            }
        }
        schema.valuesOf("dependentSchemas")
                .forEach(map -> map.members().values().forEach(subschema -> {
                    List<Node> combined = new ArrayList<>(schema.roots());
                    combined.add(subschema);
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

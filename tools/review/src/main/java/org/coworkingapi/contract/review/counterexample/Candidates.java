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
import org.coworkingapi.contract.review.counterexample.Samples.Taste;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Values to try in a place, made from what either document says of it. */
final class Candidates {

    private static final int VARIANTS = 12;
    private static final WirePath HERE = new WirePath(List.of());
    private static final List<String> INNER = List.of("not", "if", "then", "else", "contains");

    private final Set<JsonNode> values = new LinkedHashSet<>();

    private Candidates() {}

    /**
     * The likeliest first: what the change names, what its keyword is about, and then anything.
     *
     * @param places what either document says of the place, with the samples of that document
     */
    static List<JsonNode> of(Change change, Collection<Place> places) {
        Candidates candidates = new Candidates();
        String kind = change.kind().id();
        boolean isText = kind.contains("length") || kind.startsWith("pattern") || kind.startsWith("format");
        boolean isNumber = kind.startsWith("maximum") || kind.startsWith("minimum") || kind.startsWith("multiple");
        if (kind.startsWith("enum")) {
            candidates.named(change.to());
            candidates.named(change.from());
        }
        for (int round = 0; round < 2; round++) {
            boolean all = round == 1;
            if (all || kind.contains("null")) {
                candidates.values.add(JsonValues.NODES.nullNode());
            }
            for (Place place : places) {
                candidates.add(place, all || isText, all || isNumber, all || (!isText && !isNumber));
            }
        }
        Stream.of("true", "1", "1.5", "\"text\"", "[]", "{}", "[1]", "[\"text\"]")
                .map(JsonValues.JSON::readTree)
                .forEach(candidates.values::add);
        return List.copyOf(candidates.values);
    }

    /** What a document says of the place, alternatives chosen. */
    record Place(Conjunction schema, Samples samples) {}

    private void named(String json) {
        if (!json.isEmpty() && json.length() <= Texts.LONGEST) {
            try {
                JsonNode value = JsonValues.JSON.readTree(json);
                values.add(value);
                value.forEach(values::add);
            } catch (JacksonException e) {
                values.add(JsonValues.NODES.stringNode(json));
            }
        }
    }

    private void add(Place place, boolean texts, boolean numbers, boolean wholes) {
        Conjunction schema = place.schema();
        if (texts
                && schema.types().contains("string")
                && (schema.isTyped() || schema.names().isEmpty())) {
            Texts.near(schema).forEach(text -> values.add(JsonValues.NODES.stringNode(text)));
        }
        if (numbers
                && schema.types().contains("integer")
                && (schema.isTyped() || schema.names().isEmpty())) {
            Numbers.near(schema).stream()
                    .sorted(Comparator.comparing(BigDecimal::scale))
                    .map(JsonValues::number)
                    .forEach(values::add);
        }
        if (wholes) {
            Stream.concat(schema.all("const").stream(), schema.each("enum"))
                    .map(JsonValues::of)
                    .forEach(values::add);
            wholes(place);
        }
    }

    private void wholes(Place place) {
        Conjunction schema = place.schema();
        for (Taste taste : List.of(Taste.PLAIN, Taste.FULL)) {
            for (int i = 0; i < Math.min(VARIANTS, schema.variants(VARIANTS).size()); i++) {
                place.samples()
                        .of(schema, HERE, new Taste(i, 0, taste.isFull()))
                        .ifPresent(values::add);
            }
        }
        for (String keyword : INNER) {
            for (Node inner : schema.all(keyword)) {
                if (inner.isObject()) {
                    List<Node> both = new ArrayList<>(schema.roots());
                    both.add(inner);
                    sample(place, List.of(inner));
                    sample(place, both);
                }
            }
        }
        schema.all("dependentSchemas")
                .forEach(map -> map.members().values().forEach(inner -> {
                    List<Node> both = new ArrayList<>(schema.roots());
                    both.add(inner);
                    sample(place, both);
                }));
    }

    private void sample(Place place, List<Node> schemas) {
        Conjunction joined = Conjunction.of(place.schema().document(), schemas);
        for (Taste taste : List.of(Taste.PLAIN, Taste.FULL)) {
            Optional<JsonNode> sample = place.samples().of(joined, HERE, taste);
            sample.ifPresent(values::add);
        }
    }
}

package org.coworkingapi.contract.tests.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The addition, change or removal of one field of an OpenAPI object in the base document.
 *
 * @param name the object, the field and the edit, such as {@code operation.deprecated added}
 */
record FieldEdit(String name, String version, Map<String, Object> before, Map<String, Object> after) {

    /** Returns the edits of a field with the values of {@code fields.yaml}. */
    static List<FieldEdit> of(String field, String version, Map<String, Object> samples) {
        int dot = field.indexOf('.');
        Map<String, Object> object = Corpus.map(samples.getOrDefault(field.substring(0, dot), Map.of()));
        Object sample = Corpus.map(object.getOrDefault("fields", Map.of())).get(field.substring(dot + 1));
        if (sample == null) {
            throw new IllegalArgumentException("fields.yaml must contain two values for " + field);
        }
        Map<String, Object> options =
                new LinkedHashMap<>(sample instanceof Map<?, ?> ? Corpus.map(sample) : Map.of("values", sample));
        String location = (String) options.getOrDefault("at", object.get("at"));
        String name = (String) options.getOrDefault("name", field.substring(dot + 1));
        String path = location.isEmpty() ? name : location + ' ' + name;
        Map<String, Object> documentWithoutField = Corpus.document(version, false);
        new YamlPatch(documentWithoutField).apply(Corpus.patch(object, "given", version));
        new YamlPatch(documentWithoutField).apply(Corpus.patch(options, "given", version));
        List<?> values = (List<?>) Corpus.value(options, "values", version);
        Map<String, Object> documentWithFirstValue = withValue(documentWithoutField, path, values.get(0));
        Map<String, Object> documentWithSecondValue = withValue(documentWithoutField, path, values.get(1));
        boolean isOnlyChanged = "changed".equals(options.get("only"));
        List<FieldEdit> edits = new ArrayList<>(
                List.of(new FieldEdit(field + " changed", version, documentWithFirstValue, documentWithSecondValue)));
        if (!isOnlyChanged) {
            new YamlPatch(documentWithoutField).remove(path);
            edits.add(new FieldEdit(field + " added", version, documentWithoutField, documentWithFirstValue));
            edits.add(new FieldEdit(field + " removed", version, documentWithFirstValue, documentWithoutField));
        }
        return edits;
    }

    private static Map<String, Object> withValue(Map<String, Object> document, String path, Object value) {
        Map<String, Object> copy = Corpus.map(YamlPatch.copy(document));
        new YamlPatch(copy).apply(Map.of(path, YamlPatch.copy(value)));
        return copy;
    }

    @Override
    public String toString() {
        return name + " [" + version + "]";
    }
}

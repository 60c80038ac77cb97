package org.coworkingapi.contract.openapi.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares derived schemas of random documents with responses that a server would send for random field lists. */
class RandomSelectionsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @TempDir
    private Path folder;

    static List<Long> seeds() {
        return new Random(20).longs(150).boxed().toList();
    }

    /** A random schema, and a value with all of its properties. */
    private static final class Sample {

        private final Random random;
        private final ObjectNode components = NODES.objectNode();
        private final Set<String> paths = new LinkedHashSet<>();

        Sample(long seed) {
            random = new Random(seed);
        }

        /** Creates the schema of an object, and adds its properties to the value. */
        JsonNode object(ObjectNode value, String prefix, int depth) {
            List<ObjectNode> parts = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                if (parts.isEmpty() || random.nextInt(3) == 0) {
                    parts.add(NODES.objectNode().put("type", "object"));
                }
                String name = String.valueOf((char) ('a' + i));
                ObjectNode part = parts.get(parts.size() - 1);
                part.withObjectProperty("properties").set(name, property(value, name, prefix + name, depth));
                if (random.nextInt(4) == 0) {
                    part.withArrayProperty("required").add(name);
                }
                paths.add(prefix + name);
            }
            if (parts.size() == 1) {
                return maybeNamed(parts.get(0));
            }
            ObjectNode all = NODES.objectNode();
            ArrayNode list = all.putArray("allOf");
            parts.forEach(part -> list.add(maybeNamed(part)));
            return maybeNamed(all);
        }

        private JsonNode property(ObjectNode value, String name, String path, int depth) {
            int choice = random.nextInt(depth == 0 ? 2 : 5);
            if (choice < 2) {
                value.put(name, random.nextInt(100));
                return NODES.objectNode().put("type", "integer");
            }
            ObjectNode child = NODES.objectNode();
            JsonNode schema = object(child, path + '.', depth - 1);
            if (choice < 4) {
                value.set(name, child);
                return schema;
            }
            value.putArray(name).add(child).add(child.deepCopy());
            ObjectNode array = NODES.objectNode().put("type", "array");
            array.set("items", schema);
            return array;
        }

        private JsonNode maybeNamed(ObjectNode schema) {
            if (random.nextBoolean()) {
                return schema;
            }
            String name = "S" + components.size();
            components.set(name, schema);
            return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
        }

        Set<String> selection() {
            List<String> all = List.copyOf(paths);
            return random.ints(1 + random.nextInt(4), 0, all.size())
                    .mapToObj(all::get)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derived_schemas_accept_exactly_the_selected_fields(long seed) {
        Sample sample = new Sample(seed);
        ObjectNode value = NODES.objectNode();
        JsonNode schema = sample.object(value, "", 3);
        Map<String, Set<List<String>>> selections = new LinkedHashMap<>();
        ContractFiles contracts = new ContractFiles(folder);
        for (int i = 0; i <= sample.random.nextInt(3); i++) {
            String text = String.join(",", sample.selection());
            selections.put(text, paths(text));
            contracts.with(
                    "web/" + i + ".yaml",
                    "request: {method: GET, url: '/x?fields=" + text + "'}\nresponse: {status: 200}\n");
        }
        String source = document(schema, sample.components).toString();

        JsonSchema derived = derived(source);

        for (Set<List<String>> paths : selections.values()) {
            JsonNode response = expected(value, paths);
            assertThat(derived.violations(response))
                    .as("%s for %s", response, paths)
                    .isEmpty();
            if (selections.size() == 1) {
                without(response)
                        .forEach(incomplete -> assertThat(derived.violations(incomplete))
                                .as("%s for %s", incomplete, paths)
                                .isNotEmpty());
            }
        }
        Set<String> selected = selections.values().stream()
                .flatMap(Set::stream)
                .map(path -> path.get(0))
                .collect(Collectors.toSet());
        value.propertyNames().stream().filter(name -> !selected.contains(name)).forEach(name -> {
            ObjectNode response =
                    (ObjectNode) expected(value, selections.values().iterator().next());
            response.set(name, value.get(name));
            assertThat(derived.violations(response))
                    .as("%s with %s", response, name)
                    .isNotEmpty();
        });
        JsonSchema complete = bodySchema(DerivedDocuments.of(ContractFiles.document(source), Set.of("fields"))
                .complete());
        assertThat(complete.violations(value)).isEmpty();
        without(value)
                .forEach(incomplete -> assertThat(complete.violations(incomplete))
                        .as("%s", incomplete)
                        .isNotEmpty());
    }

    private JsonSchema derived(String source) {
        Document document = ContractFiles.document(source);
        Usage usage = Usage.read(folder, document, Set.of("fields"));
        return bodySchema(DerivedDocuments.of(document, Set.of("fields"))
                .of(usage, usage.consumers().get(0))
                .orElseThrow());
    }

    private static JsonSchema bodySchema(DerivedDocument derived) {
        assertThat(derived.notices()).isEmpty();
        return Spec.of(ContractFiles.document(derived.yaml()))
                .operations()
                .get(0)
                .body()
                .closed();
    }

    private static ObjectNode document(JsonNode schema, ObjectNode components) {
        ObjectNode document = NODES.objectNode().put("openapi", "3.0.3");
        document.putObject("info").put("title", "Random").put("version", "1.0.0");
        ObjectNode operation =
                document.putObject("paths").putObject("/x").putObject("get").put("operationId", "getX");
        operation
                .putArray("parameters")
                .addObject()
                .put("name", "fields")
                .put("in", "query")
                .putObject("schema")
                .put("type", "string");
        operation
                .putObject("responses")
                .putObject("200")
                .put("description", "Good")
                .putObject("content")
                .putObject("application/json")
                .set("schema", schema);
        document.putObject("components").set("schemas", components);
        return document;
    }

    private static Set<List<String>> paths(String text) {
        Set<List<String>> paths = new LinkedHashSet<>();
        for (String path : text.split(",")) {
            paths.add(List.of(path.split("\\.")));
        }
        return paths;
    }

    /** Selects fields in another way than the code under test: it copies each property that a path leads to. */
    private static JsonNode expected(JsonNode value, Set<List<String>> paths) {
        if (paths.contains(List.<String>of())) {
            return value;
        }
        if (value.isArray()) {
            ArrayNode items = NODES.arrayNode();
            value.forEach(item -> items.add(expected(item, paths)));
            return items;
        }
        ObjectNode selected = NODES.objectNode();
        value.forEachEntry((name, member) -> {
            Set<List<String>> below = paths.stream()
                    .filter(path -> path.get(0).equals(name))
                    .map(path -> path.subList(1, path.size()))
                    .collect(Collectors.toSet());
            if (!below.isEmpty()) {
                selected.set(name, expected(member, below));
            }
        });
        return selected;
    }

    /** Returns the value without each of its properties, at any depth. */
    private static List<JsonNode> without(JsonNode value) {
        List<JsonNode> results = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                int index = i;
                without(value.get(i)).forEach(item -> {
                    ArrayNode copy = (ArrayNode) value.deepCopy();
                    copy.set(index, item);
                    results.add(copy);
                });
            }
        }
        value.forEachEntry((name, member) -> {
            ObjectNode removed = (ObjectNode) value.deepCopy();
            removed.remove(name);
            results.add(removed);
            without(member).forEach(changed -> {
                ObjectNode copy = (ObjectNode) value.deepCopy();
                copy.set(name, changed);
                results.add(copy);
            });
        });
        return results;
    }
}

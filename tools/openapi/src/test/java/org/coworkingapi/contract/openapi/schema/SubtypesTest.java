package org.coworkingapi.contract.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubtypesTest {

    private static final String BASE =
            "Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}";
    private static final String CAT =
            "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {purr: {type: string}}}]}";
    private static final String LION =
            "Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {mane: {type: string}}}]}";

    private static Document document(String version, String... schemas) {
        return Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "openapi: " + version + "\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    "
                        + String.join("\n    ", schemas) + '\n'));
    }

    private static Node schema(Document document, String name) {
        return document.root().at("/components/schemas/" + name).orElseThrow();
    }

    /** Returns the discriminator values with the names of their schemas. */
    private static List<String> subtypes(Document document, String name) {
        return Subtypes.of(document, schema(document, name)).byValue().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().key())
                .toList();
    }

    @Test
    void a_mapping_to_a_reference_that_refers_to_itself_is_ignored() {
        Document document = Document.of(NodeReader.of(Path.of("api.yaml"), """
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths: {}
                x-loop: {$ref: '#/x-loop'}
                components:
                  schemas:
                    Pet: {type: object, discriminator: {propertyName: kind, mapping: {loop: '#/x-loop', cat: Cat}}}
                    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                """));

        assertThat(subtypes(document, "Pet")).containsExactly("cat Cat");
    }

    @Test
    void subtypes_are_the_schemas_that_extend_a_base_directly_or_indirectly() {
        Document document = document("3.0.3", BASE, CAT, LION, "Owner: {type: object}");

        assertThat(subtypes(document, "Pet")).containsExactly("Cat Cat", "Lion Lion");
        assertThat(subtypes(document, "Cat")).containsExactly("Cat Cat", "Lion Lion");
        assertThat(subtypes(document, "Lion")).containsExactly("Lion Lion");
        assertThat(subtypes(document, "Owner")).isEmpty();
    }

    @Test
    void subtypes_have_the_discriminator_values_of_the_mapping() {
        Document document = document(
                "3.0.3",
                BASE.replace("kind}}", "kind, mapping: {c: Cat, l: '#/components/schemas/Lion', d: Dog, x: Missing}}}"),
                CAT,
                LION,
                "Dog: {type: object}",
                "Bird: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {wings: {}}}]}");

        assertThat(subtypes(document, "Pet")).containsExactly("c Cat", "l Lion", "d Dog", "Bird Bird");
        assertThat(subtypes(document, "Cat")).containsExactly("c Cat", "l Lion");
    }

    @Test
    void a_schema_that_only_refers_to_a_base_has_the_subtypes_of_the_base() {
        Document document = document(
                "3.0.3",
                BASE,
                CAT,
                "Pets: {type: array, items: {allOf: [{$ref: '#/components/schemas/Pet'}], description: A pet.}}",
                "OtherName: {allOf: [{$ref: '#/components/schemas/Pet'}], description: A pet.}");

        assertThat(Subtypes.of(document, schema(document, "Pets").get("items").orElseThrow())
                        .byValue())
                .containsKey("Cat");
        assertThat(subtypes(document, "OtherName")).contains("Cat Cat");
    }

    @Test
    void a_schema_has_no_subtypes_if_its_discriminator_selects_between_alternatives() {
        Document document = document(
                "3.0.3",
                "Pet: {oneOf: [{$ref: '#/components/schemas/Fish'}], discriminator: {propertyName: kind}}",
                "Fish: {type: object}",
                CAT);

        assertThat(subtypes(document, "Pet")).isEmpty();
    }

    @Test
    void subtypes_are_components_or_are_in_the_file_of_their_base(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pets.yaml"), BASE + "\n" + CAT.replace("#/components/schemas/", "#/") + "\n");
        Files.writeString(
                folder.resolve("api.yaml"),
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                        + "    Animal: {$ref: 'pets.yaml#/Pet'}\n    List: {type: array, items: {$ref: 'pets.yaml#/Pet'}}\n"
                        + "    Dog: {allOf: [{$ref: 'pets.yaml#/Pet'}, {properties: {bark: {}}}]}\n");
        Document document = Document.read(folder.resolve("api.yaml"));

        assertThat(subtypes(document, "Animal")).containsExactlyInAnyOrder("Dog Dog", "Cat Cat");
    }

    @Nested
    class Validator {

        private static JsonNode json(String text) {
            return JsonMapper.shared().readTree(text.replace('\'', '"'));
        }

        private static JsonSchema pet(String version) {
            Document document = document(version, BASE, CAT, LION.replace("mane: {", "mane: {minLength: 2, "));
            return JsonSchema.of(document, schema(document, "Pet"), Sender.SERVER);
        }

        @ParameterizedTest
        @ValueSource(strings = {"3.0.3", "3.1.0"})
        void applies_the_subtype_that_the_value_selects(String version) {
            assertThat(pet(version).violations(json("{'kind':'Lion','purr':1,'mane':'a'}")))
                    .extracting(violation -> violation.pointer() + " " + violation.keyword())
                    .containsExactly("/mane minLength", "/purr type");
            assertThat(pet(version).violations(json("{'kind':'Cat','purr':'a','mane':'a'}")))
                    .isEmpty();
            assertThat(pet(version).violations(json("{'kind':'Fish','purr':1}")))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"3.0.3", "3.1.0"})
        void closes_and_completes_the_subtype_that_the_value_selects(String version) {
            JsonSchema strict = pet(version).closed().complete();

            assertThat(strict.violations(json("{'kind':'Cat','purr':'a'}"))).isEmpty();
            assertThat(strict.violations(json("{'kind':'Cat','mane':'aa'}")))
                    .extracting(SchemaViolation::path)
                    .containsExactlyInAnyOrder("$.mane", "$.purr");
            assertThat(strict.violations(json("{'kind':'Fish','purr':'a'}")))
                    .extracting(SchemaViolation::path)
                    .containsExactly("$.purr");
        }

        @Test
        void applies_the_subtypes_of_nested_values() {
            Document document = document(
                    "3.0.3",
                    BASE,
                    "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {friend: {$ref: '#/components/schemas/Pet'}}}]}");

            assertThat(JsonSchema.of(document, schema(document, "Pet"), Sender.SERVER)
                            .violations(json("{'kind':'Cat','friend':{'kind':'Cat','friend':1}}")))
                    .extracting(SchemaViolation::pointer)
                    .containsExactly("/friend/friend");
        }
    }
}

package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reachability metadata for GraalVM, which cannot detect Jackson's reflection or resource names. */
class NativeImageTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final JsonNode METADATA = metadata();

    @Test
    void the_metadata_lists_each_model_and_builder() throws IOException {
        assertThat(METADATA.at("/reflection")
                        .valueStream()
                        .map(entry -> entry.at("/type").stringValue()))
                .containsExactlyInAnyOrderElementsOf(typesForJackson());
    }

    @Test
    void the_metadata_allows_reflection_on_constructors_fields_and_methods() {
        assertThat(METADATA.at("/reflection").valueStream())
                .allSatisfy(entry -> assertThat(entry.propertyNames())
                        .containsExactlyInAnyOrder(
                                "type", "allDeclaredConstructors", "allDeclaredFields", "allDeclaredMethods"));
        assertThat(METADATA.at("/reflection").valueStream())
                .allSatisfy(entry -> assertThat(entry.valueStream().skip(1)).allMatch(JsonNode::booleanValue));
    }

    @Test
    void the_metadata_lists_each_resource() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            assertThat(METADATA.at("/resources")
                            .valueStream()
                            .map(entry -> entry.at("/glob").stringValue()))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.endsWith(".class") && !file.startsWith("META-INF/"))
                            .toList());
        }
    }

    private static List<String> typesForJackson() throws IOException {
        String folder = Team.class.getPackageName().replace('.', '/');
        try (Stream<Path> files = Files.list(CLASSES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            Team.class.getPackageName() + "." + file.substring(0, file.length() - ".class".length()))
                    .filter(NativeImageTest::isForJackson)
                    .toList();
        }
    }

    private static boolean isForJackson(String type) {
        try {
            Class<?> loaded = Class.forName(type, false, NativeImageTest.class.getClassLoader());
            return Stream.<AnnotatedElement[]>of(
                            new AnnotatedElement[] {loaded},
                            loaded.getDeclaredFields(),
                            loaded.getDeclaredMethods(),
                            loaded.getDeclaredConstructors())
                    .flatMap(Stream::of)
                    .flatMap(element -> Stream.of(element.getAnnotations()))
                    .map(Annotation::annotationType)
                    .anyMatch(annotation -> annotation.getPackageName().contains(".jackson."));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode metadata() {
        String file = "/META-INF/native-image/org.coworkingapi/coworking-api-client-java/reachability-metadata.json";
        try (InputStream text = CoworkingClient.class.getResourceAsStream(file)) {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

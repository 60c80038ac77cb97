package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public API of the kit. */
class PublicApiTest {

    @Test
    void the_public_api_consists_of_seven_types_and_base_classes_for_fakes() throws Exception {
        assertThat(publicTypes())
                .filteredOn(type -> !isBaseClassForFakes(type))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "Code",
                        "CoworkingStub",
                        "StubBuilder",
                        "StubRequest",
                        "StubbedResponse",
                        "Variation",
                        "Variations");
    }

    @Test
    void the_public_api_depends_only_on_the_jdk_and_the_client() throws Exception {
        for (Class<?> type : publicTypes()) {
            assertThat(Modifier.isFinal(type.getModifiers()) || isBaseClassForFakes(type) || type.isInterface())
                    .as("%s", type)
                    .isTrue();
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    assertThat(Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes())))
                            .as("%s", method)
                            .allMatch(used -> used.isPrimitive()
                                    || used.getName().startsWith("java.")
                                    || used.getName().startsWith("org.coworkingapi.client.")
                                            && Modifier.isPublic(used.getModifiers()));
                }
            }
        }
    }

    private static boolean isBaseClassForFakes(Class<?> type) {
        return type.getSimpleName().startsWith("Fake") && Modifier.isAbstract(type.getModifiers());
    }

    private static List<Class<?>> publicTypes() throws Exception {
        try (Stream<Path> files = Files.list(classes())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .<Class<?>>map(PublicApiTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .filter(type -> type.getEnclosingClass() == null
                            || Modifier.isPublic(type.getEnclosingClass().getModifiers()))
                    .toList();
        }
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(CoworkingStub.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("org/coworkingapi/client/test");
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName("org.coworkingapi.client.test." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}

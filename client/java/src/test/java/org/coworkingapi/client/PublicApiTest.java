package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public API. */
class PublicApiTest {

    /** Packages that require an optional library. */
    private static final Set<String> OPTIONAL = Set.of("org.coworkingapi.client.micrometer");

    @Test
    void the_public_api_uses_only_types_of_the_JDK_and_the_client() throws Exception {
        List<String> foreignTypes = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            if (OPTIONAL.contains(type.getPackageName())) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (isVisible(method.getModifiers())) {
                    addForeignTypes(
                            foreignTypes, method.toString(), method.getReturnType(), method.getParameterTypes());
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (isVisible(constructor.getModifiers())) {
                    addForeignTypes(foreignTypes, constructor.toString(), type, constructor.getParameterTypes());
                }
            }
        }
        assertThat(foreignTypes).isEmpty();
    }

    @Test
    void the_public_api_has_only_interfaces_and_classes_that_callers_cannot_extend() throws Exception {
        assertThat(publicTypes())
                .allMatch(type -> type.isInterface()
                        || Modifier.isFinal(type.getModifiers())
                        || Stream.of(type.getDeclaredConstructors())
                                .noneMatch(constructor -> isVisible(constructor.getModifiers())));
    }

    @Test
    void the_public_api_consists_of_these_types_and_the_generated_types() throws Exception {
        assertThat(publicTypes())
                .filteredOn(type -> type.getPackageName().equals("org.coworkingapi.client"))
                .filteredOn(type -> !isGenerated(type))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "ClientOptions",
                        "CoworkingClientBuilder",
                        "TokenProvider",
                        "Problem",
                        "PropertyError",
                        "Versioned",
                        "CoworkingException",
                        "CoworkingApiException",
                        "InvalidRequestException",
                        "RateLimitedException",
                        "UnauthorizedException",
                        "UnavailableException",
                        "TransportException",
                        "TimedOutException",
                        "UnreadableResponseException",
                        "AccessToken",
                        "ClientRequest",
                        "ClientResponse",
                        "Interceptor",
                        "Next",
                        "Retry");
    }

    @Test
    void the_public_api_consists_of_these_types_for_micrometer() throws Exception {
        assertThat(publicTypes())
                .filteredOn(type -> type.getPackageName().equals("org.coworkingapi.client.micrometer"))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "CoworkingObservationContext", "CoworkingObservationConvention", "ObservationInterceptor");
    }

    @Test
    void the_public_api_consists_of_these_types_for_spring_boot() throws Exception {
        assertThat(publicTypes())
                .filteredOn(type -> type.getPackageName().equals("org.coworkingapi.client.spring"))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("CoworkingClientAutoConfiguration", "CoworkingClientCustomizer");
    }

    @Test
    void the_pom_lists_all_hand_written_interfaces_for_the_comparison_with_the_last_release() throws Exception {
        List<String> compared = Pattern.compile("<include>(org[.]coworkingapi[.]client[.].+)</include>")
                .matcher(Files.readString(Path.of("../pom.xml")))
                .results()
                .map(include -> include.group(1))
                .toList();

        assertThat(publicTypes())
                .filteredOn(type -> type.isInterface() && !isGenerated(type))
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(compared);
    }

    private static void addForeignTypes(
            List<String> foreignTypes, String location, Class<?> result, Class<?>... parameters) {
        Stream.concat(Stream.of(result), Stream.of(parameters))
                .map(type -> type.isArray() ? type.componentType() : type)
                .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java."))
                .filter(type -> !type.getName().startsWith("org.coworkingapi.client.")
                        || !Modifier.isPublic(type.getModifiers()))
                .forEach(type -> foreignTypes.add(type + " in " + location));
    }

    private static boolean isGenerated(Class<?> type) {
        String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return Files.exists(
                Path.of("target/generated-sources/openapi/src/main/java").resolve(file));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    static List<Class<?>> publicTypes() throws IOException, URISyntaxException {
        Path classes = Path.of(CoworkingClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(PublicApiTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    // This package is not exported. Its types are public only for the client.
                    .filter(type -> !type.getPackageName().equals("org.coworkingapi.client.projection"))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

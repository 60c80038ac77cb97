package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import tools.jackson.core.Version;

/** The message for an outdated jackson-annotations. A project in src/it of the test kit runs with such a version. */
class JacksonAnnotationsTest {

    private static final Version JACKSON = new Version(3, 1, 7, null, "tools.jackson.core", "jackson-databind");

    @Test
    void the_message_names_both_versions_and_the_property_of_spring_boot() {
        assertThat(JacksonAnnotations.message("2.19.4", JACKSON))
                .isEqualTo("jackson-annotations 2.19.4 is too old for Jackson 3.1.7, which requires 2.21 or newer; "
                        + "with Spring Boot 3.5, add <jackson-bom.version>2.21.7</jackson-bom.version>"
                        + " to the properties of the pom.");
        assertThat(JacksonAnnotations.message(null, JACKSON))
                .startsWith("jackson-annotations is too old for Jackson 3.1.7,");
    }

    @Test
    void a_missing_annotation_is_also_found_in_the_causes_of_later_errors() {
        Error first = new NoClassDefFoundError("com/fasterxml/jackson/annotation/JsonSerializeAs");
        Error later = new NoClassDefFoundError("Could not initialize class org.coworkingapi.client.Json");
        later.initCause(new ExceptionInInitializerError(first));

        assertThat(JacksonAnnotations.isMissingAnnotation(first)).isTrue();
        assertThat(JacksonAnnotations.isMissingAnnotation(later)).isTrue();
        assertThat(JacksonAnnotations.isMissingAnnotation(new NoClassDefFoundError("com/example/Card")))
                .isFalse();
    }

    @Test
    void the_annotations_of_this_build_are_recent_enough() {
        assertThatCode(JacksonAnnotations::check).doesNotThrowAnyException();
    }
}

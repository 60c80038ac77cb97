package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The nullness of records that use JSpecify. */
class NullnessTest {

    private static final String MISFIT =
            "Card.facebook: Facebook may be null, but the record component is not nullable; make it @Nullable or Optional.";

    @NullMarked
    static class Marked {

        record Card(String name, String facebook) {}

        record WithNullable(String name, @Nullable String facebook, List<@Nullable Member> teamMembers) {

            record Member(String fullName) {}
        }

        record WithOptional(Optional<String> facebook, Optional<@Nullable String> twitter) {}

        record WithOtherAnnotation(@Other.Nullable String facebook) {}

        record Outer(List<Card> relatedProfiles) {

            record Card(String fullName, String facebook) {}
        }

        @NullUnmarked
        record Unmarked(String facebook) {}

        @NullUnmarked
        static class Legacy {

            record Unmarked(String facebook) {}

            @NullMarked
            record Card(String facebook) {}
        }

        static Class<? extends Record> local() {
            record Card(String facebook) {}
            return Card.class;
        }

        @NullUnmarked
        static Class<? extends Record> unmarkedLocal() {
            record Card(String facebook) {}
            return Card.class;
        }
    }

    @interface Other {

        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    @Nested
    class Misfits {

        @Test
        void a_non_null_component_of_a_nullable_field_is_a_misfit_in_null_marked_code() {
            assertThatThrownBy(() -> Shapes.verify(Marked.Card.class)).hasMessage(MISFIT);
            assertThatThrownBy(() -> Shapes.verify(Marked.local())).hasMessage(MISFIT);
            assertThatThrownBy(() -> Shapes.verify(Marked.Legacy.Card.class)).hasMessage(MISFIT);
        }

        @Test
        void a_nested_record_is_checked_as_well() {
            assertThatThrownBy(() -> Shapes.verify(Marked.Outer.class))
                    .hasMessage("Card.facebook (in Outer.relatedProfiles): Facebook may be null, "
                            + "but the record component is not nullable; make it @Nullable or Optional.");
        }

        @Test
        void a_package_or_a_module_may_be_null_marked() throws Exception {
            Map<String, String> inPackage = sources("");
            inPackage.put("com/example/package-info.java", "@org.jspecify.annotations.NullMarked package com.example;");
            assertThatThrownBy(() -> Shapes.verify(
                            CompiledRecord.of("com.example.Card", inPackage).load()))
                    .hasMessage(MISFIT);

            Map<String, String> inModule = sourcesWithJSpecify();
            inModule.put("module-info.java", "@org.jspecify.annotations.NullMarked open module portal {}");
            Class<? extends Record> modular =
                    CompiledRecord.of("com.example.Card", inModule).loadAsModule("portal");
            assertThatThrownBy(() -> Shapes.verify(modular)).hasMessage(MISFIT);
        }
    }

    @Nested
    class Matches {

        @Test
        void code_without_jspecify_is_not_checked() throws Exception {
            assertMatches(CompiledRecord.of("com.example.Card", sources("")).load());
        }

        @Test
        void a_nullable_or_optional_component_matches() {
            assertMatches(Marked.WithNullable.class);
            assertMatches(Marked.WithOptional.class);
            assertMatches(Marked.WithOtherAnnotation.class);
        }

        @Test
        void null_unmarked_code_is_not_checked() throws Exception {
            assertMatches(Marked.Unmarked.class);
            assertMatches(Marked.Legacy.Unmarked.class);
            assertMatches(Marked.unmarkedLocal());

            Map<String, String> sources = sourcesWithJSpecify();
            sources.put("com/example/package-info.java", "@org.jspecify.annotations.NullUnmarked package com.example;");
            sources.put("module-info.java", "@org.jspecify.annotations.NullMarked open module portal {}");
            assertMatches(CompiledRecord.of("com.example.Card", sources).loadAsModule("portal"));
        }

        @Test
        void a_class_of_kotlin_is_not_checked() throws Exception {
            Map<String, String> sources = sources("@org.jspecify.annotations.NullMarked @kotlin.Metadata ");
            sources.put(
                    "kotlin/Metadata.java",
                    "package kotlin; import java.lang.annotation.*;"
                            + " @Retention(RetentionPolicy.RUNTIME) public @interface Metadata {}");
            assertMatches(CompiledRecord.of("com.example.Card", sources).load());
        }

        /** Nullness is a static property, and the records of an existing application must work as before. */
        @Test
        void a_call_fills_a_non_null_component_with_null() {
            assertThat(RecordReadingTest.team("{\"Name\":\"A\",\"Facebook\":null}", Marked.Card.class)
                            .facebook())
                    .isNull();
        }

        @Test
        void records_are_not_checked_if_the_classes_of_jspecify_are_absent() throws Exception {
            List<URL> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                // WireMock contains JSpecify.
                if (!entry.contains("jspecify") && !entry.contains("wiremock")) {
                    path.add(new File(entry).toURI().toURL());
                }
            }
            try (URLClassLoader loader =
                    new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                @SuppressWarnings("unchecked")
                Consumer<String> verifier = (Consumer<String>) loader.loadClass(Verifier.class.getName())
                        .getDeclaredConstructor()
                        .newInstance();

                assertThat(verifier.getClass()).isNotSameAs(Verifier.class);
                assertThatThrownBy(() -> loader.loadClass("org.jspecify.annotations.NullMarked"))
                        .isInstanceOf(ClassNotFoundException.class);
                assertThatCode(() -> verifier.accept(Marked.Card.class.getName()))
                        .doesNotThrowAnyException();
            }
        }

        private void assertMatches(Class<? extends Record> record) {
            assertThatCode(() -> Shapes.verify(record)).doesNotThrowAnyException();
        }
    }

    /** Verifies a record in a class loader without JSpecify. */
    public static final class Verifier implements Consumer<String> {

        @Override
        public void accept(String record) {
            try {
                Shapes.verify(Class.forName(record).asSubclass(Record.class));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Returns sources for a module, which cannot read the annotations on the class path of this test. */
    private static Map<String, String> sourcesWithJSpecify() {
        Map<String, String> sources = sources("");
        for (String name : List.of("NullMarked", "NullUnmarked")) {
            sources.put(
                    "org/jspecify/annotations/" + name + ".java",
                    "package org.jspecify.annotations; import java.lang.annotation.*;"
                            + " @Retention(RetentionPolicy.RUNTIME) public @interface " + name + " {}");
        }
        return sources;
    }

    private static Map<String, String> sources(String annotations) {
        return new HashMap<>(Map.of(
                "com/example/Card.java",
                "package com.example; " + annotations + "public record Card(String facebook) {}"));
    }
}

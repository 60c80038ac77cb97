package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.coworkingapi.client.model.CommunityThread;
import org.coworkingapi.client.model.CommunityThreadFields;
import org.coworkingapi.client.model.Coworker;
import org.coworkingapi.client.model.CoworkerFields;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.CustomerFields;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;
import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.RelatedProfilesFields;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.model.TeamFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The generated fields match the spec. */
class FieldsTest {

    private static final Map<String, List<? extends Field<?>>> FIELDS = Map.of(
            "Team",
            TeamFields.ALL,
            "Customer",
            CustomerFields.ALL,
            "Coworker",
            CoworkerFields.ALL,
            "CommunityThread",
            CommunityThreadFields.ALL,
            "RelatedProfiles",
            RelatedProfilesFields.ALL);
    private static final Map<String, Class<?>> MODELS = Map.of(
            "Team",
            Team.class,
            "Customer",
            Customer.class,
            "Coworker",
            Coworker.class,
            "CommunityThread",
            CommunityThread.class,
            "RelatedProfiles",
            RelatedProfiles.class);
    private static final Map<String, Class<?>> TYPES = Map.of(
            "integer int64",
            Long.class,
            "integer int32",
            Integer.class,
            "number",
            BigDecimal.class,
            "boolean",
            Boolean.class,
            "string uuid",
            UUID.class,
            "string date-time",
            Instant.class);
    private static final String LOCAL_TIME =
            keyword(ApiSpec.SPEC.schema("LocalDateTime").node(), "pattern");

    static List<Arguments> schemas() {
        return FIELDS.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void fields_have_the_names_and_the_order_of_the_spec(String schema, List<Field<?>> fields) {
        assertThat(fields).extracting(Field::name).isEqualTo(ApiSpec.properties(schema));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void fields_are_lists_and_nullable_as_in_the_spec(String schema, List<Field<?>> fields) {
        for (Field<?> field : fields) {
            JsonNode property = property(schema, field);

            assertThat(field.isNullable())
                    .as(field.name())
                    .isEqualTo(property.path("nullable").asBoolean(false));
            assertThat(field.isList())
                    .as(field.name())
                    .isEqualTo(property.path("type").asString("").equals("array"));
            assertThat(field.isList() && field.isNullable())
                    .as("%s: a list that may be null", field.name())
                    .isFalse();
            assertThat(property.at("/items/nullable").asBoolean(false))
                    .as("%s: null elements", field.name())
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void fields_have_the_types_of_the_spec(String schema, List<Field<?>> fields) {
        for (Field<?> field : fields) {
            JsonNode property = property(schema, field);
            JsonNode value = field.isList() ? property.get("items") : property;

            if (value.path("type").asString("").equals("object")) {
                assertThat(field).as(field.name()).isInstanceOf(ObjectField.class);
                assertThat(((ObjectField<?, ?>) field).children())
                        .as(field.name())
                        .isSameAs(FIELDS.get(field.type().getSimpleName()))
                        .extracting(Field::name)
                        .isEqualTo(List.copyOf(value.get("properties").propertyNames()));
            } else {
                String type = keyword(value, "type") + " " + keyword(value, "format");
                boolean isLocalTime = keyword(value, "pattern").equals(LOCAL_TIME);
                assertThat(field.type())
                        .as(field.name())
                        .isEqualTo(isLocalTime ? LocalDateTime.class : TYPES.getOrDefault(type.strip(), String.class));
                assertThat(field.type() == String.class)
                        .as(field.name())
                        .isEqualTo(!isLocalTime && type.matches("string (uri|email)?"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void fields_have_the_names_of_the_builders_methods(String schema, List<Field<?>> fields) {
        Method[] setters = MODELS.get(schema).getDeclaredClasses()[0].getMethods();

        assertThat(fields)
                .extracting(Field::javaName)
                .doesNotHaveDuplicates()
                .isSubsetOf(Stream.of(setters).map(Method::getName).toList());
    }

    private static JsonNode property(String schema, Field<?> field) {
        return ApiSpec.SPEC.schema(schema).node().get("properties").get(field.name());
    }

    private static String keyword(JsonNode schema, String name) {
        return schema.path(name).asString(schema.at("/allOf/0/" + name).asString(""));
    }
}

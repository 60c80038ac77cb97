package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.server.app.TestDatabase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares stored values with the properties that show them: a value that the spec can carry arrives unchanged. */
final class RowComparison {

    /** Between them, each time is in every zone one that the spec can carry. */
    static final OffsetDateTime MIN = OffsetDateTime.parse("0001-01-02T00:00:00Z");

    static final OffsetDateTime MAX = OffsetDateTime.parse("9999-12-30T23:59:59Z");

    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

    private final DatabaseRows rows;
    private final TestDatabase kind;
    private final Set<String> compared = new TreeSet<>();

    RowComparison(DatabaseRows rows, TestDatabase kind) {
        this.rows = rows;
        this.kind = kind;
    }

    /** The columns that were compared with a property. */
    Set<String> compared() {
        return compared;
    }

    /** Compares each column that the object has a property for with that property. */
    void compare(String table, Map<String, Object> row, JsonNode object) {
        for (DatabaseRows.Column column : rows.columnsOf(table)) {
            JsonNode shown = object.get(column.property());
            String name = table + '.' + column.name();
            if (shown != null && !DatabaseRows.NOT_SHOWN.contains(name) && !name.equals("team.profile_tags")) {
                compare(column, row.get(column.name()), shown);
                compared.add(name);
            }
        }
    }

    private void compare(DatabaseRows.Column column, @Nullable Object stored, JsonNode shown) {
        String as = column + " on " + kind;
        if (stored instanceof OffsetDateTime time) {
            if (time.isAfter(MIN) && time.isBefore(MAX)) {
                assertThat(shown.asString()).as(as).endsWith("Z");
                assertThat(OffsetDateTime.parse(shown.asString()).toInstant())
                        .as(as)
                        .isEqualTo(time.toInstant());
            }
        } else if (stored instanceof Number number) {
            assertThat(new BigDecimal(shown.asString())).as(as).isEqualByComparingTo(new BigDecimal(number.toString()));
        } else if (stored instanceof List<?> texts) {
            List<?> carried = texts.stream()
                    .filter(text -> text != null && !text.equals(""))
                    .toList();
            assertThat(shown.valueStream().map(JsonNode::asString).toList())
                    .as(as)
                    .isEqualTo(carried);
        } else if (stored == null || isCarriedBySpec(column, (String) stored)) {
            assertThat(shown.isNull() ? null : shown.asString()).as(as).isEqualTo(absent(column, (String) stored));
        }
    }

    /** Without a reply, two properties are empty instead of null. */
    private static @Nullable String absent(DatabaseRows.Column column, @Nullable String stored) {
        return stored == null && column.name().equals("last_message_text") ? "" : stored;
    }

    /**
     * Whether the schema of the property allows the text, and a client that reads the property by its format accepts
     * it.
     */
    private static boolean isCarriedBySpec(DatabaseRows.Column column, String text) {
        JsonSchema schema = SCHEMAS.computeIfAbsent(column.property(), RowComparison::schema);
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return switch (schema.node().path("format").asString("")) {
            case "uri" -> ascii && isUri(text) && allows(schema, text);
            case "email" -> ascii && allows(schema, text);
            default -> allows(schema, text);
        };
    }

    private static boolean allows(JsonSchema schema, String text) {
        return schema.violations(JsonNodeFactory.instance.stringNode(text)).isEmpty();
    }

    /** Java reads more than RFC 3986 allows, such as a port of letters; IPv6 literals are left out. */
    private static boolean isUri(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute()
                    && !text.contains("[")
                    && (uri.getRawAuthority() == null || uri.parseServerAuthority() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static JsonSchema schema(String property) {
        return Stream.of("Team", "Customer", "Coworker", "CommunityThread")
                .map(name ->
                        Repository.SPEC.schema(name).node().get("properties").get(property))
                .filter(Objects::nonNull)
                .findFirst()
                .map(JsonSchema::of)
                .orElseThrow();
    }

    /** Compares a time with the property that shows it in the zone of the location. */
    static void compareLocalTime(@Nullable Object stored, Map<String, Object> location, JsonNode shown) {
        if (stored instanceof OffsetDateTime time && time.isAfter(MIN) && time.isBefore(MAX)) {
            assertThat(LocalDateTime.parse(shown.asString()))
                    .isEqualTo(time.atZoneSameInstant(zone(location)).toLocalDateTime());
        }
    }

    private static ZoneId zone(Map<String, Object> location) {
        try {
            return ZoneId.of((String) location.get("time_zone"));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** White space is that of ECMA-262, whose expressions the spec's pattern is written in. */
    void compareTags(String stored, JsonNode body) {
        List<String> tags = Stream.of(stored.split(
                        "[\\s\\u000B\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+"))
                .filter(tag -> !tag.isEmpty())
                .toList();
        assertThat(body.get("ProfileTagsList").valueStream().map(JsonNode::asString))
                .isEqualTo(tags);
        assertThat(body.get("ProfileTags").asString()).isEqualTo(String.join(" ", tags));
        compared.add("team.profile_tags");
    }

    /** The tags of a card are tags of its coworker. */
    void compareSharedTags(JsonNode card) {
        Set<Object> tags =
                rows
                        .select("select tag from coworker_tag where coworker_id = "
                                + card.get("Id").asLong())
                        .stream()
                        .map(row -> row.get("tag"))
                        .collect(Collectors.toSet());
        card.get("ProfileTagsList").forEach(tag -> assertThat(tags).contains(tag.asString()));
        compared.add("coworker_tag.tag");
    }
}

package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
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

/** Compares stored values with response properties. Values that the spec allows must be unchanged. */
final class RowComparison {

    /** Times between these limits are in the range of the spec in every zone. */
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

    /** Returns the columns that were compared with a property. */
    Set<String> comparedColumns() {
        return compared;
    }

    /** Compares each column with the property of the object, if it has one. */
    void compare(String table, Map<String, Object> row, JsonNode object) {
        for (DatabaseRows.Column column : rows.columnsOf(table)) {
            JsonNode actual = object.get(column.property());
            String name = table + '.' + column.name();
            if (actual != null && !DatabaseRows.NOT_IN_RESPONSES.contains(name) && !name.equals("team.profile_tags")) {
                compare(column, row.get(column.name()), actual);
                compared.add(name);
            }
        }
    }

    private void compare(DatabaseRows.Column column, @Nullable Object stored, JsonNode actual) {
        String as = column + " on " + kind;
        if (stored instanceof OffsetDateTime time) {
            if (time.isAfter(MIN) && time.isBefore(MAX)) {
                assertThat(actual.asString()).as(as).endsWith("Z");
                assertThat(OffsetDateTime.parse(actual.asString()).toInstant())
                        .as(as)
                        .isEqualTo(time.toInstant());
            }
        } else if (stored instanceof Number number) {
            assertThat(new BigDecimal(actual.asString()))
                    .as(as)
                    .isEqualByComparingTo(new BigDecimal(number.toString()));
        } else if (stored instanceof Date date) {
            assertThat(actual.asString()).as(as).isEqualTo(date.toLocalDate().toString());
        } else if (stored instanceof List<?> texts) {
            List<?> nonEmpty = texts.stream()
                    .filter(text -> text != null && !text.equals(""))
                    .toList();
            assertThat(actual.valueStream().map(JsonNode::asString).toList())
                    .as(as)
                    .isEqualTo(nonEmpty);
        } else if (stored == null || isAllowedBySpec(column, (String) stored)) {
            assertThat(actual.isNull() ? null : actual.asString()).as(as).isEqualTo(expected(column, (String) stored));
        }
    }

    /** Returns the stored string, or an empty string for the last message of a thread without replies. */
    private static @Nullable String expected(DatabaseRows.Column column, @Nullable String stored) {
        return stored == null && column.name().equals("last_message_text") ? "" : stored;
    }

    /** Returns whether the schema of the property and the parser for its format accept the string. */
    private static boolean isAllowedBySpec(DatabaseRows.Column column, String text) {
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

    /** Returns whether the string is a URI. {@link URI} alone would also accept ports with letters, unlike RFC 3986. */
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
        return Stream.of("Team", "Customer", "Coworker", "CommunityThread", "AttendanceBooking", "TeamMetric")
                .map(name ->
                        Repository.SPEC.schema(name).node().get("properties").get(property))
                .filter(Objects::nonNull)
                .findFirst()
                .map(JsonSchema::of)
                .orElseThrow();
    }

    /** Compares a stored time with the local time in the response. */
    static void compareLocalTime(@Nullable Object stored, Map<String, Object> location, JsonNode actual) {
        if (stored instanceof OffsetDateTime time && time.isAfter(MIN) && time.isBefore(MAX)) {
            assertThat(LocalDateTime.parse(actual.asString()))
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

    /** Compares the tags, which are separated by white space of ECMA-262, as in the pattern of the spec. */
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

    /** Checks that the tags of a related profile are tags of the coworker. */
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

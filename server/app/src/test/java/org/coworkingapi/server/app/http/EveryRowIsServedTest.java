package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.nimbusds.jose.jwk.ECKey;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.verification.http.Answer;
import org.coworkingapi.verification.spec.JsonSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whatever the database accepts is served, as a response that keeps the spec; a value that the spec can carry arrives unchanged.
 *
 * <p>Each round fills every column of the fixture's rows with generated values, as far as the database takes them, and calls every
 * operation. The columns are those of {@code information_schema}: a new one takes part by itself, and fails the test until it is
 * known which property shows it.
 */
@ParameterizedClass
@EnumSource
class EveryRowIsServedTest {

    private static final long SEED = 55;

    /** Columns whose property has another name than they have. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("location.name", "BusinessName"), Map.entry("location.home_url", "BusinessHomeUrl"),
            Map.entry("location.web_address", "BusinessWebAddress"), Map.entry("community_group.name", "GroupName"),
            Map.entry("coworker.position_title", "Position"), Map.entry("coworker_tag.tag", "ProfileTagsList"),
            Map.entry("team.created_at", "CreatedOnUtc"), Map.entry("team.updated_at", "UpdatedOnUtc"),
            Map.entry("community_thread.last_message_at", "LastMessageUtc"));

    /** Columns that no property shows as they are. */
    private static final Set<String> NOT_SHOWN = Set.of("location.time_zone", "coworker_tag.ordinal", "community_thread.started_at");

    private static final List<String> TABLES =
            List.of("location", "community_group", "coworker", "coworker_tag", "team", "team_member", "community_thread");

    /** Between them, each time is in every zone one that the spec can carry. */
    private static final OffsetDateTime MIN = OffsetDateTime.parse("0001-01-02T00:00:00Z");
    private static final OffsetDateTime MAX = OffsetDateTime.parse("9999-12-30T23:59:59Z");

    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

    private static final Map<TestDatabase, Server> SERVERS = new EnumMap<>(TestDatabase.class);

    private final TestDatabase kind;
    private final JdbcClient database;
    private final Api api;
    private final Map<String, List<Column>> columns;
    private final Set<String> compared = new TreeSet<>();

    private record Column(String table, String name, String type, int length, boolean nullable) {

        String property() {
            return PROPERTIES.getOrDefault(table + '.' + name, Stream.of(name.split("_"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining()));
        }
    }

    private record Server(HikariDataSource dataSource, ConfigurableApplicationContext context) {

        static Server start(TestDatabase kind) {
            HikariDataSource dataSource = kind.blank();
            return new Server(dataSource, new SpringApplicationBuilder(CoworkingServer.class).profiles("demo").run(
                    "--server.port=0", "--coworking.fixture=true", "--coworking.rate-limit.requests=1000000",
                    "--spring.datasource.url=" + dataSource.getJdbcUrl(), "--spring.datasource.username=" + dataSource.getUsername()));
        }

        void stop() {
            context.close();
            dataSource.close();
        }
    }

    EveryRowIsServedTest(TestDatabase kind) {
        Server server = SERVERS.computeIfAbsent(kind, Server::start);
        this.kind = kind;
        database = JdbcClient.create(server.dataSource());
        api = new Api(server.context().getEnvironment(), server.context().getBean(ECKey.class));
        columns = columns();
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Server::stop);
        SERVERS.clear();
    }

    @Test
    void with_values_from_all_of_unicode_and_of_time() {
        rounds(5);
    }

    @Test
    @Tag("slow")
    void with_many_values_from_all_of_unicode_and_of_time() {
        rounds(60);
    }

    @Test
    void with_a_name_of_white_space_alone() {
        database.sql("update coworker set full_name = ? where id = 102").param("\u3000").update();
        JsonNode bob = byId(team55().get("AllTeamMembers"), 102L);
        assertThat(bob.get("FullName").asString()).isEqualTo("\u3000");
        assertThat(bob.get("GuessedFirstName").asString()).isEqualTo("\u3000");
        assertThat(get(TEAM + "?_shape=TeamMembers.Id", api.tokens().of(101)).status()).isEqualTo(200);
    }

    @Test
    void with_links_and_addresses_that_are_none() {
        database.sql("update team set twitter = ?, facebook = ? where id = 55").params("ask me", "https://fb.example/é").update();
        database.sql("update coworker set avatar_url = ?, email = ? where id = 102").params("", "none").update();
        assertThat(team55().get("Twitter").isNull()).isTrue();
        assertThat(team55().get("Facebook").asString()).isEqualTo("https://fb.example/%C3%A9");
        JsonNode bob = byId(team55().get("AllTeamMembers"), 102L);
        assertThat(bob.get("AvatarUrl").asString()).isEqualTo("about:blank");
        assertThat(bob.get("Email").asString()).isEqualTo("unknown@invalid");
    }

    @Test
    void with_a_time_zone_that_does_not_exist() {
        database.sql("update location set time_zone = 'Nowhere/Land' where id = 1").update();
        database.sql("update team set created_at = ?, updated_at = ? where id = 55").params(MIN, MAX).update();
        assertThat(team55().get("CreatedOn").asString()).isEqualTo("0001-01-02T00:00:00");
        assertThat(team55().get("UpdatedOn").asString()).isEqualTo("9999-12-30T23:59:59");
    }

    @Test
    void with_times_that_never_were_and_never_will_be() {
        database.sql("update team set created_at = ?, updated_at = ? where id = 55").params(OffsetDateTime.MIN, OffsetDateTime.MAX).update();
        assertThat(team55().get("CreatedOnUtc").asString()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(team55().get("UpdatedOnUtc").asString()).isEqualTo("9999-12-31T23:59:59.999999999Z");
    }

    @Test
    void with_lists_of_more_than_texts() {
        String tags = kind == TestDatabase.H2 ? "array['a', null, '', 'b', 'c', 'd']" : "array[['a', null, ''], ['b', 'c', 'd']]";
        database.sql("update community_thread set tags = " + tags + " where id = 9001").update();
        JsonNode thread = byId(get("/api/public/coworkers/published/202/related", api.tokens().of(101)).json().get("Threads"), 9001L);
        assertThat(thread.get("Tags").valueStream().map(JsonNode::asString)).containsExactly("a", "b", "c", "d");
    }

    private JsonNode team55() {
        return get(TEAM, api.tokens().of(101)).json();
    }

    private void rounds(int rounds) {
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(SEED + round);
            fill(random);
            assertDoesNotThrow(() -> callEverything(random), "round " + round + " of seed " + SEED);
        }
        assertThat(compared).as("columns that were compared with a property").containsExactlyInAnyOrderElementsOf(shown());
    }

    private Set<String> shown() {
        Set<String> shown = new TreeSet<>();
        columns.values().forEach(of -> of.forEach(column -> shown.add(column.table() + '.' + column.name())));
        shown.removeAll(NOT_SHOWN);
        return shown;
    }

    /** Every column of a type that has interesting values, unless it is a key or generated. */
    private Map<String, List<Column>> columns() {
        Map<String, List<Column>> found = new LinkedHashMap<>();
        TABLES.forEach(table -> found.put(table, new ArrayList<>()));
        database.sql("""
                        select c.table_name, c.column_name, c.data_type, c.character_maximum_length, c.is_nullable
                        from information_schema.columns c
                        where c.table_schema in ('public', 'PUBLIC') and c.table_name <> 'flyway_schema_history'
                          and c.is_generated = 'NEVER' and c.data_type not in ('boolean', 'BOOLEAN', 'uuid', 'UUID')
                          and not exists (select 1 from information_schema.key_column_usage k
                              join information_schema.table_constraints u on u.constraint_name = k.constraint_name
                                  and u.constraint_schema = k.constraint_schema
                              where u.constraint_type <> 'UNIQUE' and k.table_schema = c.table_schema
                                  and k.table_name = c.table_name and k.column_name = c.column_name)
                        """)
                .query((row, number) -> new Column(row.getString("table_name").toLowerCase(Locale.ROOT),
                        row.getString("column_name").toLowerCase(Locale.ROOT), row.getString("data_type"),
                        row.getInt("character_maximum_length"), row.getString("is_nullable").equals("YES")))
                .list()
                .forEach(column -> found.computeIfAbsent(column.table(), table -> new ArrayList<>()).add(column));
        found.get("coworker_tag").add(new Column("coworker_tag", "tag", "character varying", 100, false)); // a key, and yet shown
        assertThat(found).as("tables").containsOnlyKeys(TABLES).allSatisfy((table, of) -> assertThat(of).as(table).isNotEmpty());
        return found;
    }

    private void fill(Random random) {
        GeneratedValues values = new GeneratedValues(random);
        keys("location", "id").forEach(id -> fill("location", "id = " + id, values, random));
        keys("community_group", "id").forEach(id -> fill("community_group", "id = " + id, values, random));
        keys("coworker", "id").forEach(id -> fill("coworker", "id = " + id, values, random));
        keys("team", "id").forEach(id -> fill("team", "id = " + id, values, random));
        keys("team_member", "coworker_id").forEach(id -> fill("team_member", "coworker_id = " + id, values, random));
        keys("community_thread", "id").forEach(id -> fill("community_thread", "id = " + id, values, random));
        // The same new tag for all who have the old one, or nobody would be related to anybody.
        database.sql("select distinct tag from coworker_tag").query(String.class).list().forEach(tag -> {
            try {
                database.sql("update coworker_tag set tag = ? where tag = ?").params(values.of("character varying", 100, false), tag).update();
            } catch (DataAccessException refused) {
                // Then the old one stays.
            }
        });
    }

    private List<Long> keys(String table, String key) {
        return database.sql("select " + key + " from " + table + " order by 1").query(Long.class).list();
    }

    /** All columns at once, or, if the database refuses something in them, each by itself. */
    private void fill(String table, String row, GeneratedValues values, Random random) {
        Map<Column, Object> generated = new LinkedHashMap<>();
        List<Column> shuffled = new ArrayList<>(columns.get(table));
        Collections.shuffle(shuffled, random);
        shuffled.forEach(column -> generated.put(column, values.of(column.type(), column.length(), column.nullable())));
        if (!set(table, row, generated)) {
            generated.forEach((column, value) -> set(table, row, Collections.singletonMap(column, value)));
        }
    }

    private boolean set(String table, String row, Map<Column, Object> generated) {
        String assignments = generated.keySet().stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
        try {
            database.sql("update " + table + " set " + assignments + " where " + row)
                    .params(new ArrayList<>(generated.values())).update();
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private void callEverything(Random random) {
        for (Map<String, Object> team : rows("select * from team order by id")) {
            long id = (Long) team.get("id");
            List<Map<String, Object>> members = rows("select * from team_member where active and team_id = " + id);
            if (!members.isEmpty()) {
                callTeam(team, members, random);
            }
        }
        for (long id : keys("coworker", "case when published then id else 101 end")) {
            callRelated(id, random);
        }
    }

    private void callTeam(Map<String, Object> team, List<Map<String, Object>> members, Random random) {
        String path = TEAM.replace("55", team.get("id").toString());
        Map<String, Object> reader = members.stream().filter(member -> (Boolean) member.get("is_team_administrator")).findFirst()
                .orElse(members.get(0));
        String token = api.tokens().of((Long) reader.get("coworker_id"));
        JsonNode body = get(path, token).json();
        get(path + "?_shape=" + shape("Team", random), token);
        Map<String, Object> location = row("location", team.get("location_id"));
        compare("team", team, body);
        compare("location", location, body);
        compareLocalTime(team.get("created_at"), location, body.get("CreatedOn"));
        compareTags((String) team.get("profile_tags"), body);
        compared.add("team.profile_tags");
        members.forEach(member -> {
            JsonNode customer = byId(body.get("AllTeamMembers"), member.get("coworker_id"));
            compare("coworker", row("coworker", member.get("coworker_id")), customer);
            if ((Boolean) reader.get("is_team_administrator")) {
                compare("team_member", member, customer);
            }
        });
    }

    private void callRelated(long id, Random random) {
        String path = "/api/public/coworkers/published/" + id + "/related";
        String token = api.tokens().of(101);
        JsonNode body = get(path, token).json();
        get(path + "?_shape=" + shape("RelatedProfiles", random), token);
        body.get("RelatedProfiles").forEach(card -> {
            Map<String, Object> coworker = row("coworker", card.get("Id").asLong());
            compare("coworker", coworker, card);
            Set<Object> tags = rows("select tag from coworker_tag where coworker_id = " + coworker.get("id")).stream()
                    .map(tag -> tag.get("tag")).collect(Collectors.toSet());
            card.get("ProfileTagsList").forEach(tag -> assertThat(tags).contains(tag.asString()));
            compared.add("coworker_tag.tag");
        });
        body.get("Threads").forEach(entry -> {
            Map<String, Object> thread = row("community_thread", entry.get("Id").asLong());
            Map<String, Object> group = row("community_group", thread.get("community_group_id"));
            Map<String, Object> location = row("location", group.get("location_id"));
            compare("community_thread", thread, entry);
            compare("community_group", group, entry);
            compare("location", location, entry);
            compare("coworker", row("coworker", id), entry);
            compareLocalTime(thread.get("last_message_at"), location, entry.get("LastMessage"));
        });
    }

    private Answer get(String path, String token) {
        Answer answer = api.get(path, token);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }

    /** Some paths of the response. */
    private static String shape(String schema, Random random) {
        List<String> paths = new ArrayList<>(Here.SPEC.schema(schema).fields().stream().map(field -> field.dotted()).toList());
        Collections.shuffle(paths, random);
        return String.join(",", paths.subList(0, 1 + random.nextInt(20)));
    }

    private static JsonNode byId(JsonNode list, Object id) {
        return list.valueStream().filter(element -> element.get("Id").asLong() == (Long) id).findFirst().orElseThrow();
    }

    private Map<String, Object> row(String table, Object id) {
        return rows("select * from " + table + " where id = " + id).get(0);
    }

    private List<Map<String, Object>> rows(String sql) {
        return database.sql(sql).query((row, number) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String type = row.getMetaData().getColumnTypeName(i).toLowerCase(Locale.ROOT);
                boolean time = type.startsWith("timestamp"); // PostgreSQL: timestamptz
                values.put(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
                        time ? row.getObject(i, OffsetDateTime.class) : plain(row.getObject(i)));
            }
            return values;
        }).list();
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return value instanceof java.sql.Array array ? Arrays.asList((Object[]) array.getArray()) : value;
    }

    /** Compares each column that the object has a property for with that property. */
    private void compare(String table, Map<String, Object> row, JsonNode object) {
        for (Column column : columns.get(table)) {
            JsonNode shown = object.get(column.property());
            String name = table + '.' + column.name();
            if (shown != null && !NOT_SHOWN.contains(name) && !name.equals("team.profile_tags")) {
                compare(column, row.get(column.name()), shown);
                compared.add(name);
            }
        }
    }

    private void compare(Column column, @Nullable Object stored, JsonNode shown) {
        String as = column + " on " + kind;
        if (stored instanceof OffsetDateTime time) {
            if (time.isAfter(MIN) && time.isBefore(MAX)) {
                assertThat(shown.asString()).as(as).endsWith("Z");
                assertThat(OffsetDateTime.parse(shown.asString()).toInstant()).as(as).isEqualTo(time.toInstant());
            }
        } else if (stored instanceof Number number) {
            assertThat(new BigDecimal(shown.asString())).as(as).isEqualByComparingTo(new BigDecimal(number.toString()));
        } else if (stored instanceof List<?> texts) {
            List<?> carried = texts.stream().filter(text -> text != null && !text.equals("")).toList();
            assertThat(shown.valueStream().map(JsonNode::asString).toList()).as(as).isEqualTo(carried);
        } else if (stored == null || isCarriedBySpec(column, (String) stored)) {
            assertThat(shown.isNull() ? null : shown.asString()).as(as).isEqualTo(absent(column, (String) stored));
        }
    }

    /** Two properties are empty, not null, where there is no reply. */
    private static @Nullable String absent(Column column, @Nullable String stored) {
        return stored == null && column.name().equals("last_message_text") ? "" : stored;
    }

    /** Whether the schema of the property allows the text, and whoever reads the property by its format understands it. */
    private static boolean isCarriedBySpec(Column column, String text) {
        JsonSchema schema = SCHEMAS.computeIfAbsent(column.property(), EveryRowIsServedTest::schema);
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

    /** Java reads more than RFC 3986 allows, such as a port of letters; nobody links to an IPv6 literal. */
    private static boolean isUri(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && !text.contains("[") && (uri.getRawAuthority() == null || uri.parseServerAuthority() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static JsonSchema schema(String property) {
        return Stream.of("Team", "Customer", "Coworker", "CommunityThread")
                .map(name -> Here.SPEC.schema(name).node().get("properties").get(property))
                .filter(Objects::nonNull).findFirst().map(JsonSchema::of).orElseThrow();
    }

    private static void compareLocalTime(@Nullable Object stored, Map<String, Object> location, JsonNode shown) {
        if (stored instanceof OffsetDateTime time && time.isAfter(MIN) && time.isBefore(MAX)) {
            assertThat(LocalDateTime.parse(shown.asString())).isEqualTo(time.atZoneSameInstant(zone(location)).toLocalDateTime());
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
    private static void compareTags(String stored, JsonNode body) {
        List<String> tags = Stream.of(stored.split("[\\s\\u000B\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+"))
                .filter(tag -> !tag.isEmpty()).toList();
        assertThat(body.get("ProfileTagsList").valueStream().map(JsonNode::asString)).isEqualTo(tags);
        assertThat(body.get("ProfileTags").asString()).isEqualTo(String.join(" ", tags));
    }
}

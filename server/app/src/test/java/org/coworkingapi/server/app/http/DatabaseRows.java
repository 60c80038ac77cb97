package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the fixture in a database, with the columns that {@code information_schema} lists. */
final class DatabaseRows {

    /** Properties whose name differs from their column. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("location.name", "BusinessName"),
            Map.entry("location.home_url", "BusinessHomeUrl"),
            Map.entry("location.web_address", "BusinessWebAddress"),
            Map.entry("community_group.name", "GroupName"),
            Map.entry("coworker.position_title", "Position"),
            Map.entry("coworker_tag.tag", "ProfileTagsList"),
            Map.entry("team.created_at", "CreatedOnUtc"),
            Map.entry("team.updated_at", "UpdatedOnUtc"),
            Map.entry("community_thread.started_at", "CreatedOnUtc"),
            Map.entry("community_thread.last_message_at", "LastMessageUtc"),
            Map.entry("resource.name", "ResourceName"),
            Map.entry("coworker_attendance.monday", "MondayAttendance"),
            Map.entry("coworker_attendance.tuesday", "TuesdayAttendance"),
            Map.entry("coworker_attendance.wednesday", "WednesdayAttendance"),
            Map.entry("coworker_attendance.thursday", "ThursdayAttendance"),
            Map.entry("coworker_attendance.friday", "FridayAttendance"),
            Map.entry("coworker_attendance.saturday", "SaturdayAttendance"),
            Map.entry("coworker_attendance.sunday", "SundayAttendance"),
            Map.entry("member_balance.uninvoiced_event_attendees", "UnivoicedEventAttendees"),
            Map.entry("member_balance.uninvoiced_time_passes", "UnivoicedTimepasses"),
            Map.entry("team_metric.unpaid_attendees", "UnPaidAttendees"),
            Map.entry("team_metric.uninvoiced_charges", "UnInvoicedCharges"),
            Map.entry("team_metric.uninvoiced_products", "UnInvoicedProducts"),
            Map.entry("team_metric.uninvoiced_time_passes", "UnInvoicedTimePasses"),
            Map.entry("team_metric.uninvoiced_extra_services", "UnInvoicedExtraServices"),
            Map.entry("team_metric.days_since_last_access", "DasySinceLastAccess"));

    /** Columns whose value no response property contains unchanged. */
    static final Set<String> NOT_IN_RESPONSES = Set.of(
            "location.time_zone",
            "coworker_tag.ordinal",
            "team.version",
            "booking.starts_at",
            "booking.ends_at",
            "check_in.starts_at",
            "check_in.ends_at",
            "team_metric.next_invoice");

    /** Columns that triggers derive from other rows. */
    private static final Set<String> DERIVED = Set.of("team.member_count");

    private static final List<String> TABLES = List.of(
            "location",
            "community_group",
            "coworker",
            "coworker_tag",
            "team",
            "team_member",
            "community_thread",
            "resource",
            "booking",
            "check_in",
            "coworker_attendance",
            "member_balance",
            "team_metric",
            "member_metric");

    private final JdbcClient database;
    private final Map<String, List<Column>> columns;

    record Column(String table, String name, String type, int length, boolean nullable) {

        String property() {
            return PROPERTIES.getOrDefault(
                    table + '.' + name,
                    Stream.of(name.split("_"))
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining()));
        }
    }

    DatabaseRows(JdbcClient database) {
        this.database = database;
        this.columns = columns();
    }

    List<Column> columnsOf(String table) {
        return columns.get(table);
    }

    /** Returns the columns whose value a response property contains unchanged. */
    Set<String> columnsInResponses() {
        Set<String> names = new TreeSet<>();
        columns.values().forEach(list -> list.forEach(column -> names.add(column.table() + '.' + column.name())));
        names.removeAll(NOT_IN_RESPONSES);
        return names;
    }

    /** Returns the columns to fill: all except keys, generated columns, booleans and UUIDs. */
    private Map<String, List<Column>> columns() {
        Map<String, List<Column>> columnsByTable = new LinkedHashMap<>();
        TABLES.forEach(table -> columnsByTable.put(table, new ArrayList<>()));
        database
                .sql("""
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
                .query((row, number) -> new Column(
                        row.getString("table_name").toLowerCase(Locale.ROOT),
                        row.getString("column_name").toLowerCase(Locale.ROOT),
                        row.getString("data_type"),
                        row.getInt("character_maximum_length"),
                        row.getString("is_nullable").equals("YES")))
                .list()
                .stream()
                .filter(column -> !DERIVED.contains(column.table() + '.' + column.name()))
                .forEach(column -> columnsByTable
                        .computeIfAbsent(column.table(), table -> new ArrayList<>())
                        .add(column));
        columnsByTable
                .get("coworker_tag")
                .add(new Column(
                        "coworker_tag",
                        "tag",
                        "character varying",
                        100,
                        false)); // part of the key, but also in responses
        assertThat(columnsByTable)
                .as("tables")
                .containsOnlyKeys(TABLES)
                .allSatisfy((table, list) -> assertThat(list).as(table).isNotEmpty());
        return columnsByTable;
    }

    /** Fills every column with new values that the database accepts. */
    void fill(Random random) {
        GeneratedValues values = new GeneratedValues(random);
        keys("location", "id").forEach(id -> fill("location", "id = " + id, values, random));
        keys("community_group", "id").forEach(id -> fill("community_group", "id = " + id, values, random));
        keys("coworker", "id").forEach(id -> fill("coworker", "id = " + id, values, random));
        keys("team", "id").forEach(id -> fill("team", "id = " + id, values, random));
        keys("team_member", "coworker_id").forEach(id -> fill("team_member", "coworker_id = " + id, values, random));
        keys("community_thread", "id").forEach(id -> fill("community_thread", "id = " + id, values, random));
        keys("resource", "id").forEach(id -> fill("resource", "id = " + id, values, random));
        keys("booking", "id").forEach(id -> fill("booking", "id = " + id, values, random));
        keys("check_in", "id").forEach(id -> fill("check_in", "id = " + id, values, random));
        keys("team_metric", "id").forEach(id -> fill("team_metric", "id = " + id, values, random));
        for (String table : List.of("coworker_attendance", "member_balance", "member_metric")) {
            keys(table, "coworker_id").forEach(id -> fill(table, "coworker_id = " + id, values, random));
        }
        // All coworkers with the same tag get the same new tag, so that they remain related.
        database.sql("select distinct tag from coworker_tag")
                .query(String.class)
                .list()
                .forEach(tag -> {
                    try {
                        database.sql("update coworker_tag set tag = ? where tag = ?")
                                .params(values.of("character varying", 100, false), tag)
                                .update();
                    } catch (DataAccessException refused) {
                        // The old value remains.
                    }
                });
    }

    List<Long> keys(String table, String key) {
        return database.sql("select " + key + " from " + table + " order by 1")
                .query(Long.class)
                .list();
    }

    /** Updates all columns at once, or each one separately if the database rejects a value. */
    private void fill(String table, String condition, GeneratedValues values, Random random) {
        Map<Column, Object> generated = new LinkedHashMap<>();
        List<Column> shuffled = new ArrayList<>(columns.get(table));
        Collections.shuffle(shuffled, random);
        shuffled.forEach(column -> generated.put(column, values.of(column.type(), column.length(), column.nullable())));
        if (!update(table, condition, generated)) {
            generated.forEach((column, value) -> update(table, condition, Collections.singletonMap(column, value)));
        }
    }

    /** Returns false if the database rejects a value. */
    private boolean update(String table, String condition, Map<Column, Object> generated) {
        String assignments = generated.keySet().stream()
                .map(column -> column.name() + " = ?")
                .collect(Collectors.joining(", "));
        try {
            database.sql("update " + table + " set " + assignments + " where " + condition)
                    .params(new ArrayList<>(generated.values()))
                    .update();
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    Map<String, Object> row(String table, Object id) {
        return select("select * from " + table + " where id = " + id).get(0);
    }

    List<Map<String, Object>> select(String sql) {
        return database.sql(sql)
                .query((row, number) -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String type = row.getMetaData().getColumnTypeName(i).toLowerCase(Locale.ROOT);
                        boolean time = type.startsWith("timestamp"); // PostgreSQL: timestamptz
                        values.put(
                                row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
                                time ? row.getObject(i, OffsetDateTime.class) : listIfArray(row.getObject(i)));
                    }
                    return values;
                })
                .list();
    }

    private static @Nullable Object listIfArray(@Nullable Object value) throws SQLException {
        return value instanceof java.sql.Array array ? Arrays.asList((Object[]) array.getArray()) : value;
    }
}

package org.coworkingapi.server.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Compares the directory with a plain search of generated profiles, on each database. */
@ParameterizedClass
@EnumSource
class DirectoryTest {

    private static final String DIRECTORY = "/api/public/coworkers/published";
    private static final long SEED = 7;
    private static final int PEOPLE = 300;
    private static final int REQUESTS = 400;

    /** Letters with special case mappings, wildcards and characters that sort differently in UTF-16. */
    private static final List<String> CHARACTERS = List.of(
            "a",
            "A",
            "e",
            "\u00E9",
            "\u00C9",
            "i",
            "I",
            "\u0130",
            "\u0131",
            "\u0142",
            "\u0141",
            "\u00DF",
            "\u1E9E",
            "s",
            "S",
            "\u017F",
            "k",
            "K",
            "\u212A",
            "\u03C3",
            "\u03C2",
            "\u03A3",
            "\uD801\uDC00",
            "\uD801\uDC28",
            "\u738B",
            "\uFA11",
            "\uD842\uDFB7",
            "%",
            "_",
            "\\",
            ".",
            "*",
            "[",
            "]",
            "^",
            "$",
            "(",
            ")",
            "{",
            "}",
            "|",
            "?",
            "+",
            "-",
            "#",
            "&",
            "'",
            "\"",
            " ");

    private static final Map<TestDatabase, DirectoryTest> PREPARED = new EnumMap<>(TestDatabase.class);

    private final FixtureServer server;
    private final Api api;
    private final JdbcClient database;
    private final List<Profile> profiles;

    /** A row of the directory. */
    private record Profile(
            long id,
            String fullName,
            String companyName,
            @Nullable String position,
            @Nullable String summary,
            boolean published,
            List<String> tags) {

        boolean contains(String query) {
            return Stream.concat(Stream.of(fullName, companyName, position, summary), tags.stream())
                    .anyMatch(text -> text != null && fold(text).contains(fold(query)));
        }

        byte[] utf8() {
            return fullName.getBytes(UTF_8);
        }
    }

    DirectoryTest(TestDatabase kind) {
        DirectoryTest prepared = PREPARED.get(kind);
        if (prepared == null) {
            server = FixtureServer.start(kind);
            api = server.api();
            database = JdbcClient.create(server.dataSource());
            profiles = insertProfiles(new Random(SEED));
            PREPARED.put(kind, this);
        } else {
            server = prepared.server;
            api = prepared.api;
            database = prepared.database;
            profiles = prepared.profiles;
        }
    }

    @AfterAll
    static void stop() {
        PREPARED.values().forEach(test -> test.server.stop());
        PREPARED.clear();
    }

    @Test
    void every_page_equals_the_result_of_a_plain_search() {
        Random random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            String query = random.nextInt(3) == 0 ? "" : text(random, 1 + random.nextInt(2));
            String tag = random.nextInt(3) == 0 ? tag(random) : "";
            int size = random.nextBoolean() ? 1 + random.nextInt(100) : 1 + random.nextInt(5);
            List<Profile> expected = search(query, tag);
            int page = 1 + random.nextInt(expected.size() / size + 2);

            JsonNode actual = list("query=%s&tag=%s&_page=%d&_pageSize=%d", query, tag, page, size);

            assertPage(actual, expected, page, size, "'" + query + "', tag '" + tag + "'");
        }
    }

    @Test
    void all_pages_together_are_the_directory() {
        List<Long> ids = new ArrayList<>();
        int page = 1;
        JsonNode list;
        do {
            list = list("_page=%d&_pageSize=7&_shape=Records.Id,HasNextPage", page);
            list.get("Records").forEach(profile -> ids.add(profile.get("Id").asLong()));
            page++;
        } while (list.get("HasNextPage").asBoolean());
        assertThat(ids).isEqualTo(search("", "").stream().map(Profile::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "\u00E9COLE, \u00C9cole, true",
        "ecole, \u00C9cole, false",
        "\u0141\u00F3d\u017A, \u0142\u00D3D\u0179, true",
        "istanbul, \u0130STANBUL, true",
        "\u03C3\u03BF\u03C6\u03BF\u03C3, \u03A3\u03BF\u03C6\u03CC\u03C2, false",
        "\u03C3\u03BF\u03C6\u03CC\u03C3, \u03A3\u03BF\u03C6\u03CC\u03C2, true",
        "stra\u1E9Ee, Stra\u00DFe, true",
        "strasse, Stra\u00DFe, false",
        "\u017Fchule, Schule, true",
        "\u212Aelvin, kelvin, true",
        "100%, 100%, true",
        "1%0, 100, false",
        "a_b, axb, false",
        "a\\b, a\\b, true",
        "(a|b), (a|b), true",
        ".*, ab, false"
    })
    void a_search_finds_a_text_regardless_of_case_and_without_wildcards(String query, String stored, boolean isFound) {
        for (String column : List.of("full_name", "company_name", "position_title", "profile_summary")) {
            assertThat(isFound(query, column, stored)).as(column).isEqualTo(isFound);
        }
    }

    @Test
    void white_space_around_a_search_is_ignored_but_not_white_space_around_a_tag() {
        assertThat(list("query=%s&_shape=TotalItems", "\u3000\u00A0 ada ferreira\n"))
                .isEqualTo(list("query=ada ferreira&_shape=TotalItems"));
        assertThat(list("query=%s&_shape=TotalItems", " \u2003")).isEqualTo(list("_shape=TotalItems"));
        assertThat(list("tag=%s&_shape=TotalItems", "Data ").get("TotalItems").asInt())
                .isZero();
    }

    @Test
    void the_longest_search_is_served() {
        for (String character : List.of("k", "\uD801\uDC00", "[", "\\", "\u0301")) {
            String longest = character.repeat(100);
            assertThat(isFound(longest, "profile_summary", "x" + longest + "x")).isTrue();
            assertThat(isFound(longest, "profile_summary", character.repeat(99)))
                    .isFalse();
        }
    }

    @Test
    void the_last_possible_page_is_empty() {
        JsonNode list = list("_page=1000000&_pageSize=100");
        assertThat(list.get("Records").isEmpty()).isTrue();
        assertThat(list.get("HasNextPage").asBoolean()).isFalse();
        assertThat(list.get("TotalItems").asInt()).isEqualTo(search("", "").size());
    }

    @Test
    void a_profile_of_the_directory_is_the_same_as_in_the_list() {
        for (JsonNode listed : list("_pageSize=100").get("Records")) {
            JsonNode single =
                    api.get(DIRECTORY + '/' + listed.get("Id").asLong()).json();
            assertThat(single.get("Coworker")).isEqualTo(listed);
        }
    }

    @Test
    void an_unpublished_profile_is_not_found() {
        for (String path : List.of("/102", "/999", "/102?_shape=Coworker.ProfileTagsList")) {
            ProblemAssert.assertIsProblem(api.get(DIRECTORY + path), "COWORKER_NOT_FOUND");
        }
    }

    private static void assertPage(JsonNode actual, List<Profile> expected, int page, int size, String as) {
        List<Profile> records =
                expected.stream().skip((page - 1L) * size).limit(size).toList();
        int pages = (expected.size() + size - 1) / size;
        assertThat(actual.get("Records")
                        .valueStream()
                        .map(record -> record.get("Id").asLong()))
                .as(as)
                .isEqualTo(records.stream().map(Profile::id).toList());
        assertThat(actual.get("Records")
                        .valueStream()
                        .map(record -> record.get("ProfileTagsList")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()))
                .as(as)
                .isEqualTo(records.stream().map(Profile::tags).toList());
        assertThat(actual.get("CurrentPage").asInt()).isEqualTo(page);
        assertThat(actual.get("CurrentPageSize").asInt()).isEqualTo(size);
        assertThat(actual.get("TotalItems").asInt()).as(as).isEqualTo(expected.size());
        assertThat(actual.get("TotalPages").asInt()).as(as).isEqualTo(pages);
        assertThat(actual.get("HasNextPage").asBoolean()).as(as).isEqualTo(page < pages);
        assertThat(actual.get("HasPreviousPage").asBoolean()).isEqualTo(page > 1);
    }

    private boolean isFound(String query, String column, String stored) {
        Object previous = new DatabaseRows(database).row("coworker", 203).get(column);
        update(column, stored);
        try {
            return list("query=%s&_pageSize=100&_shape=Records.Id", query)
                    .get("Records")
                    .valueStream()
                    .anyMatch(profile -> profile.get("Id").asLong() == 203);
        } finally {
            update(column, previous);
        }
    }

    private void update(String column, @Nullable Object value) {
        database.sql("update coworker set " + column + " = ? where id = 203")
                .param(value)
                .update();
    }

    private JsonNode list(String query, Object... values) {
        Object[] encoded = Stream.of(values)
                .map(value -> value instanceof String text ? URLEncoder.encode(text, UTF_8) : value)
                .toArray();
        ReceivedResponse response =
                api.get(DIRECTORY + '?' + query.replace(" ", "%%20").formatted(encoded));
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return response.json();
    }

    private List<Profile> search(String query, String tag) {
        return profiles.stream()
                .filter(Profile::published)
                .filter(profile -> profile.contains(query.strip()))
                .filter(profile -> tag.isEmpty() || profile.tags().contains(tag))
                .sorted(comparing(Profile::utf8, Arrays::compareUnsigned).thenComparing(Profile::id))
                .toList();
    }

    private static String fold(String text) {
        return text.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Inserts generated profiles, and returns them with those of the fixture. */
    private List<Profile> insertProfiles(Random random) {
        List<Profile> all = new ArrayList<>(fixtureProfiles());
        for (long id = 1001; id <= 1000 + PEOPLE; id++) {
            List<String> tags = Stream.generate(() -> tag(random))
                    .distinct()
                    .limit(random.nextInt(4))
                    .toList();
            Profile profile = new Profile(
                    id,
                    name(random),
                    random.nextBoolean() ? "" : text(random, 3),
                    random.nextBoolean() ? null : text(random, 3),
                    random.nextBoolean() ? null : text(random, 8),
                    random.nextInt(5) > 0,
                    tags);
            insert(profile);
            all.add(profile);
        }
        return all;
    }

    private List<Profile> fixtureProfiles() {
        return new DatabaseRows(database)
                .select("select * from coworker").stream()
                        .map(row -> new Profile(
                                (Long) row.get("id"),
                                (String) row.get("full_name"),
                                (String) row.get("company_name"),
                                (String) row.get("position_title"),
                                (String) row.get("profile_summary"),
                                (Boolean) row.get("published"),
                                database.sql("select tag from coworker_tag where coworker_id = ? order by ordinal")
                                        .param(row.get("id"))
                                        .query(String.class)
                                        .list()))
                        .toList();
    }

    private void insert(Profile profile) {
        database.sql("""
                        insert into coworker (id, unique_id, user_id, location_id, full_name, email, published, avatar_url,
                            company_name, position_title, profile_summary)
                        values (?, ?, ?, 1, ?, 'someone@example.com', ?, 'https://example.com/avatar', ?, ?, ?)
                        """)
                .params(profile.id(), new UUID(0, profile.id()), 100_000 + profile.id(), profile.fullName())
                .params(profile.published(), profile.companyName())
                .param(profile.position())
                .param(profile.summary())
                .update();
        for (int ordinal = 0; ordinal < profile.tags().size(); ordinal++) {
            database.sql(
                            "insert into coworker_tag (coworker_id, tag, ordinal, published, full_name) values (?, ?, ?, ?, ?)")
                    .params(profile.id(), profile.tags().get(ordinal), ordinal)
                    .params(profile.published(), profile.fullName())
                    .update();
        }
    }

    /** Returns one of a few names, so that some people have the same name. */
    private static String name(Random random) {
        return "x" + text(random, 1 + random.nextInt(2));
    }

    /** Returns one of a few tags. */
    private static String tag(Random random) {
        return CHARACTERS.get(random.nextInt(CHARACTERS.size() - 1));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return text.toString();
    }
}

package org.coworkingapi.server.app.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Generates values for columns from the whole range of their types. */
final class GeneratedValues {

    /** Unicode and ECMA-262 white space, and similar characters. */
    private static final String BLANKS =
            "\t\n\u000B\f\r\u001C\u001F \u0085\u00A0\u1680\u180E\u2000\u2003\u2007\u200A\u200B\u200C\u200D"
                    + "\u2028\u2029\u202F\u205F\u2060\u3000\u3164\uFEFF";

    private static final List<String> SNIPPETS = List.of(
            // Bidirectional controls
            "\u202Eevil\u202C",
            "\u2066\u2067\u2069",
            "\u200E\u200F\u061C",
            // Combining marks
            "\u0301",
            "\u0301\u0302\u0303",
            "e\u0301",
            "\u20DD\u0489",
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D",
            // Surrogate pairs
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "\uD83C\uDDEA\uD83C\uDDF8",
            "\uD842\uDFB7",
            "\uD83D\uDE00",
            // Private use, unassigned and noncharacters
            "\uE000",
            "\uDBFF\uDFFD",
            "\u0378",
            "\uFFFE",
            "\uFFFF",
            "\uD83F\uDFFF",
            // Control characters and lone surrogates
            "\u0001",
            "\u0007",
            "\u001B[31m",
            "\u007F",
            "\u009F",
            "\u0000",
            "\uD800",
            "\uDC00x",
            // Syntax of other languages, special case mappings and several scripts
            "\"",
            "\\",
            "\\u0000",
            "</script>",
            "'; drop table team; --",
            "%",
            "%zz",
            "%20",
            "${jndi:ldap://x}",
            "\u0130\u0131\u00DF\uFB03",
            "a",
            "Z",
            "9",
            ".",
            "@",
            "王芳",
            "Ω",
            "ש",
            "ع");

    private static final List<String> COMPLETE_STRINGS = List.of(
            "",
            " ",
            "\u3000",
            "\u00A0\u2028",
            "\uFEFF",
            "null",
            "[]",
            "NaN",
            "https://example.com",
            "HTTP://EXAMPLE.com:8080/a/b;c=1?q=%C3%A9&x=y#top",
            "https://münchen.example/über uns?q=[1]#é",
            "mailto:a@example.com",
            "urn:isbn:0451450523",
            "//example.com",
            "www.example.com",
            "http://",
            "https://exa mple.com",
            "javascript:alert(1)",
            "http://u:p@example.com/",
            "http://example.com:port/",
            "http://[::1]/",
            "https://x.example/%zz",
            "a:",
            ":",
            "ada@example.com",
            "ada.b+c@sub.example.com",
            "a..b@example.com",
            "ada@",
            "@example.com",
            "a b@example.com",
            "\"a b\"@example.com",
            "ada@-example.com",
            "ada@example.com ",
            "ada@exa_mple.com",
            "Europe/Madrid",
            "America/St_Johns",
            "Nowhere/Land",
            "+05:30",
            "UTC",
            "europe/madrid",
            "EST5EDT",
            "+99:00",
            "\u3000Europe/Madrid");

    private static final List<OffsetDateTime> TIMES = List.of(
            OffsetDateTime.MIN,
            OffsetDateTime.MAX, // represents infinity in PostgreSQL
            time("-999999998-01-01T00:00:00Z"),
            time("-4712-01-01T00:00:00Z"),
            time("-0043-03-15T12:00:00Z"),
            time("0000-12-31T23:59:59Z"),
            time("0001-01-01T00:00:00Z"),
            time("1582-10-10T00:00:00Z"),
            time("1800-01-01T00:00:00.000001Z"),
            time("1970-01-01T00:00:00Z"),
            time("2024-03-31T01:00:00Z"),
            time("9999-12-31T23:59:59.999999Z"),
            time("+10000-01-01T00:00:00Z"),
            time("+294276-12-31T23:59:59Z"),
            time("+999999998-12-31T23:59:59.999999999Z"));

    private final Random random;

    GeneratedValues(Random random) {
        this.random = random;
    }

    private static OffsetDateTime time(String instant) {
        return OffsetDateTime.parse(instant);
    }

    /**
     * Returns a random value for a column.
     *
     * @param type the type name in {@code information_schema}; add a case for columns of new types
     */
    @Nullable
    Object of(String type, int length, boolean nullable) {
        if (nullable && random.nextInt(8) == 0) {
            return null;
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying" -> text(length);
            case "array" -> texts();
            case "bigint" ->
                pick(List.of(Long.MIN_VALUE, -1L, 0L, 1L, (1L << 53) + 1, Long.MAX_VALUE, random.nextLong()));
            case "integer" -> pick(List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE, random.nextInt()));
            case "numeric" -> number();
            case "timestamp with time zone" -> time();
            case "date" -> date();
            default ->
                throw new AssertionError(
                        "No values are generated for the type '" + type + "'; add a case to GeneratedValues");
        };
    }

    private String[] texts() {
        String[] texts = new String[random.nextInt(4)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = random.nextInt(8) == 0 ? null : text(100);
        }
        return texts;
    }

    private Number number() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 ->
                new BigDecimal(pick(List.of(
                        "-0.01", "0", "0.00", "0.005", "100", "100.00", "100.01", "99.99", "1E+1", "1E+2", "1000")));
            default -> BigDecimal.valueOf(random.nextInt(10_001), 2);
        };
    }

    private OffsetDateTime time() {
        return random.nextInt(3) == 0
                ? Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L)
                        .atOffset(ZoneOffset.UTC)
                : pick(TIMES);
    }

    /** Returns a date, often the first day of a month. */
    private LocalDate date() {
        LocalDate date = LocalDate.ofEpochDay(random.nextInt(40_000));
        return random.nextInt(4) == 0 ? date : date.withDayOfMonth(1);
    }

    private String text(int length) {
        String text = switch (random.nextInt(8)) {
            case 0, 1 -> pick(COMPLETE_STRINGS);
            case 2 -> blanks(1 + random.nextInt(4));
            case 3 -> codePoints(1 + random.nextInt(20));
            case 4 -> repeatToLength(length);
            default -> words(1 + random.nextInt(5));
        };
        return text.length() <= length ? text : text.substring(0, length); // may split a surrogate pair
    }

    private String blanks(int count) {
        StringBuilder blanks = new StringBuilder();
        for (int i = 0; i < count; i++) {
            blanks.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
        }
        return blanks.toString();
    }

    private String codePoints(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? Character.MAX_CODE_POINT + 1 : 0x3100));
        }
        return text.toString();
    }

    /** Returns a string with the maximum length of the column, usually of one repeated character. */
    private String repeatToLength(int length) {
        return pick(List.of("a", "\u3000", "\u0301", "\uD83D\uDE00", "\uFFFF", "word ", "\u0000", pick(SNIPPETS)))
                .repeat(length)
                .substring(0, length);
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(pick(SNIPPETS) + (random.nextBoolean() ? pick(SNIPPETS) : ""));
        }
        return String.join(blanks(1), words);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

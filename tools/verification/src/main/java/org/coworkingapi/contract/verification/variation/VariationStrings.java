package org.coworkingapi.contract.verification.variation;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Strings to put into responses as variations, each with a description. */
final class VariationStrings {

    private static final int VERY_LONG = 100_000;
    private static final String EMOJI = "\uD83D\uDC69\u200D\uD83D\uDCBB";
    private static final Map<String, String> PLAIN = plainStrings();
    private static final Map<String, String> FORMATTED = formattedStrings();

    private VariationStrings() {}

    static Map<String, String> of(JsonNode schema) {
        Map<String, String> strings = new LinkedHashMap<>(PLAIN);
        if (schema.has("format") || schema.has("pattern")) {
            strings.putAll(FORMATTED);
        }
        if (schema.path("minLength").asInt(0) > 0) {
            strings.put(
                    "a string of the minimum length",
                    "x".repeat(schema.get("minLength").asInt()));
        }
        if (schema.has("maxLength")) {
            int maxLength = schema.get("maxLength").asInt();
            strings.put("a string of the maximum length", "x".repeat(maxLength));
            // JSON Schema counts code points; Java and JavaScript count UTF-16 code units.
            strings.put("a string of emoji with the maximum length", "\uD83D\uDE00".repeat(maxLength));
        }
        return strings;
    }

    private static Map<String, String> plainStrings() {
        Map<String, String> strings = new LinkedHashMap<>();
        strings.put("an empty string", "");
        strings.put("one space", " ");
        strings.put("a string surrounded by spaces", "  a  b  ");
        strings.put("the string \"null\"", "null");
        strings.put("a string with JSON", "{\"a\":[1]}");
        strings.put("a string with markup", "<script>alert('&amp;')</script>");
        strings.put("a string with an emoji", EMOJI);
        strings.put("a string with combining marks", "Zoe\u0308 A\u030Angstro\u0308m");
        strings.put("a string with Turkish letters", "I\u0131\u0130i");
        strings.put("a right-to-left string", "\u202E\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627\u202C");
        strings.put(
                "a string of control characters",
                "\u0000\u0001\b\t\n\u000B\f\r\u001B\u007F\u0085\u2028\u2029\uFEFF\uFFFF");
        strings.put("a very long string without spaces", "x".repeat(VERY_LONG));
        strings.put("a string of one digit", "7");
        strings.put("a string of more digits than a number can hold", "9".repeat(40));
        return strings;
    }

    private static Map<String, String> formattedStrings() {
        Map<String, String> strings = new LinkedHashMap<>();
        strings.putAll(TimeStrings.all());
        strings.put("a UUID of zeros", "00000000-0000-0000-0000-000000000000");
        strings.put("an upper-case UUID", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF");
        strings.put("a URI without a host", "urn:isbn:0451450523");
        strings.put("a URI with an IP address", "http://[2001:db8::7]:8443/?q=a&q=b#c");
        strings.put("an upper-case, percent-encoded URI", "HTTPS://EXAMPLE.COM/%F0%9F%98%80");
        strings.put("a javascript: URI", "javascript:alert(1)");
        strings.put("a very long URI", "https://example.com/" + "a".repeat(8_000));
        strings.put("an e-mail address with a plus", "jane.o'hara+coworking@mail.example.co.uk");
        strings.put("a long e-mail address", "a".repeat(64) + '@' + "b".repeat(60) + ".example.com");
        return strings;
    }
}

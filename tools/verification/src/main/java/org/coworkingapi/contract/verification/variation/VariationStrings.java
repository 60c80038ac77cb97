package org.coworkingapi.contract.verification.variation;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Strings for variations, by their descriptions. */
final class VariationStrings {

    private static final int VERY_LONG = 100_000;
    private static final String OUTSIDE_THE_BMP = "\uD83D\uDC69\u200D\uD83D\uDCBB";
    private static final Map<String, String> ANYWHERE = anywhere();
    private static final Map<String, String> FORMATTED = formatted();

    private VariationStrings() {}

    static Map<String, String> of(JsonNode schema) {
        Map<String, String> texts = new LinkedHashMap<>(ANYWHERE);
        if (schema.has("format") || schema.has("pattern")) {
            texts.putAll(FORMATTED);
        }
        if (schema.path("minLength").asInt(0) > 0) {
            texts.put(
                    "of the minimum length", "x".repeat(schema.get("minLength").asInt()));
        }
        if (schema.has("maxLength")) {
            int most = schema.get("maxLength").asInt();
            texts.put("of the maximum length", "x".repeat(most));
            // JSON Schema counts code points; Java and JavaScript count UTF-16 code units.
            texts.put("of the maximum length, outside the BMP", "\uD83D\uDE00".repeat(most));
        }
        return texts;
    }

    private static Map<String, String> anywhere() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        texts.put("one space", " ");
        texts.put("surrounded by spaces", "  a  b  ");
        texts.put("the word null", "null");
        texts.put("JSON", "{\"a\":[1]}");
        texts.put("markup", "<script>alert('&amp;')</script>");
        texts.put("outside the BMP", OUTSIDE_THE_BMP);
        texts.put("with combining marks", "Zoe\u0308 A\u030Angstro\u0308m");
        texts.put("Turkish", "I\u0131\u0130i");
        texts.put("right to left", "\u202E\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627\u202C");
        texts.put("of control characters", "\u0000\u0001\b\t\n\u000B\f\r\u001B\u007F\u0085\u2028\u2029\uFEFF\uFFFF");
        texts.put("very long and without spaces", "x".repeat(VERY_LONG));
        texts.put("digits", "7");
        texts.put("more digits than a number can hold", "9".repeat(40));
        return texts;
    }

    private static Map<String, String> formatted() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.putAll(TimeStrings.all());
        texts.put("a UUID of zeros", "00000000-0000-0000-0000-000000000000");
        texts.put("an upper-case UUID", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF");
        texts.put("a URI without a host", "urn:isbn:0451450523");
        texts.put("a URI with an IP address", "http://[2001:db8::7]:8443/?q=a&q=b#c");
        texts.put("an upper-case, percent-encoded URI", "HTTPS://EXAMPLE.COM/%F0%9F%98%80");
        texts.put("a javascript: URI", "javascript:alert(1)");
        texts.put("a very long URI", "https://example.com/" + "a".repeat(8_000));
        texts.put("an e-mail address with a plus", "jane.o'hara+coworking@mail.example.co.uk");
        texts.put("a long e-mail address", "a".repeat(64) + '@' + "b".repeat(60) + ".example.com");
        return texts;
    }
}

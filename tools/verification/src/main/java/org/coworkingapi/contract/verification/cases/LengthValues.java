package org.coworkingapi.contract.verification.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Strings at and beyond the length limits of a schema.
 *
 * @param maxBytes the maximum number of bytes of an encoded string
 */
record LengthValues(JsonNode schema, List<String> valid, int maxBytes) {

    List<TestValues> violating(String keyword) {
        int bound = schema.path(keyword).asInt(0);
        return keyword.equals("minLength")
                ? List.of(ofLength(bound - 1), ofLength(0))
                : List.of(ofLength(bound + 1), ofLength(2 * bound));
    }

    List<TestValues> satisfying(String keyword) {
        return List.of(ofLength(schema.path(keyword).asInt(0)));
    }

    /** Returns strings that have a length in code points and fit into a request. */
    private TestValues ofLength(int length) {
        List<String> values = new ArrayList<>();
        if (length >= 0 && length <= maxBytes) {
            for (String value : valid) {
                int[] codePoints = value.codePoints().toArray();
                int last = codePoints[codePoints.length - 1];
                values.add(string(IntStream.range(0, length).map(i -> i < codePoints.length ? codePoints[i] : ' ')));
                values.add(string(IntStream.range(0, length).map(i -> i < codePoints.length ? codePoints[i] : last)));
                int padding = length - codePoints.length;
                values.add(string(
                        IntStream.range(0, length).map(i -> i < padding ? codePoints[0] : codePoints[i - padding])));
                values.add(string(IntStream.range(0, length).map(i -> codePoints[i % codePoints.length])));
            }
            values.add("a".repeat(length));
        }
        return new TestValues(
                length + " characters", values.stream().filter(this::fits).toList());
    }

    private boolean fits(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .length()
                <= maxBytes;
    }

    private static String string(IntStream codePoints) {
        return codePoints
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

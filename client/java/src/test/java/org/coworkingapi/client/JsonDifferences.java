package org.coworkingapi.client;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Finds the differences between two JSON values, so that a failed assertion can name the field. */
final class JsonDifferences {

    private static final ObjectReader EXACT =
            Json.MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z?");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private JsonDifferences() {}

    /** Returns the JSON of a model with all digits of its numbers. */
    static JsonNode json(Object model) {
        return EXACT.readTree(Json.MAPPER.writeValueAsString(model));
    }

    /**
     * Returns the first three differing paths with both values. An absent member differs from null. The order of
     * members and the notation of numbers, times and UUIDs do not matter.
     */
    static List<String> between(JsonNode expected, JsonNode actual) {
        List<String> differences = new ArrayList<>();
        compare("$", expected, actual, differences);
        return differences.stream().limit(3).toList();
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject() && actual.isObject()) {
            Set<String> names = new LinkedHashSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            names.forEach(name -> compare(path + "." + name, expected.path(name), actual.path(name), differences));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), actual.get(i), differences);
            }
        } else if (!isSame(expected, actual)) {
            differences.add(path + " is " + describe(actual) + " and not " + describe(expected));
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual)
                || expected.isString() && actual.isString() && isSame(expected.stringValue(), actual.stringValue());
    }

    private static boolean isSame(String expected, String actual) {
        if (TIME.matcher(expected).matches() && TIME.matcher(actual).matches()) {
            return expected.endsWith("Z") == actual.endsWith("Z")
                    && time(expected).equals(time(actual));
        }
        return UUID.matcher(expected).matches() && expected.equalsIgnoreCase(actual);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.replace("Z", ""));
    }

    private static String describe(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }
}

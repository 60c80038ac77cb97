package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values that violate a format only slightly. */
record FormatValues(JsonNode schema, List<String> valid) {

    List<TestValues> violating() {
        return switch (schema.path("format").asString("")) {
            case "int32" ->
                List.of(TestValues.of("2147483648"), TestValues.of("-2147483649"), TestValues.of("4294967297"));
            case "int64" ->
                List.of(
                        TestValues.of("9223372036854775808"),
                        TestValues.of("-9223372036854775809"),
                        TestValues.of("18446744073709551617"));
            case "date" ->
                List.of(
                        TestValues.of("2024-02-30"),
                        TestValues.of("2024-13-01"),
                        TestValues.of("20240101"),
                        TestValues.of("2024-01-01T00:00:00Z"));
            case "date-time" ->
                List.of(
                        TestValues.of("2024-01-15"),
                        TestValues.of("2024-01-15T25:00:00Z"),
                        TestValues.of("2024-01-15T09:30:00"));
            case "uuid" ->
                List.of(
                        TestValues.of("5a3f0d6e-2b1c-4e8f-9a70-00000000010"),
                        TestValues.of("5a3f0d6e-2b1c-4e8f-9a70-00000000010g"));
            case "ipv4" -> List.of(TestValues.of("256.1.1.1"), TestValues.of("1.2.3"));
            default ->
                Stream.concat(
                                Stream.of(TestValues.of("no such thing"), TestValues.of(":// ")),
                                valid.stream()
                                        .limit(1)
                                        .map(value -> TestValues.of("a valid value followed by spaces", value + "  x")))
                        .toList();
        };
    }
}

package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values that are near a format. */
record Formats(JsonNode schema, List<String> legal) {

    List<Attempt> breaking() {
        return switch (schema.path("format").asString("")) {
            case "int32" -> List.of(Attempt.of("2147483648"), Attempt.of("-2147483649"), Attempt.of("4294967297"));
            case "int64" ->
                List.of(
                        Attempt.of("9223372036854775808"),
                        Attempt.of("-9223372036854775809"),
                        Attempt.of("18446744073709551617"));
            case "date" ->
                List.of(
                        Attempt.of("2024-02-30"),
                        Attempt.of("2024-13-01"),
                        Attempt.of("20240101"),
                        Attempt.of("2024-01-01T00:00:00Z"));
            case "date-time" ->
                List.of(
                        Attempt.of("2024-01-15"),
                        Attempt.of("2024-01-15T25:00:00Z"),
                        Attempt.of("2024-01-15T09:30:00"));
            case "uuid" ->
                List.of(
                        Attempt.of("5a3f0d6e-2b1c-4e8f-9a70-00000000010"),
                        Attempt.of("5a3f0d6e-2b1c-4e8f-9a70-00000000010g"));
            case "ipv4" -> List.of(Attempt.of("256.1.1.1"), Attempt.of("1.2.3"));
            default ->
                Stream.concat(
                                Stream.of(Attempt.of("no such thing"), Attempt.of(":// ")),
                                legal.stream()
                                        .limit(1)
                                        .map(value -> Attempt.of("a good one and blanks", value + "  x")))
                        .toList();
        };
    }
}

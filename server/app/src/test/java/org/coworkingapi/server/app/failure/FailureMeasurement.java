package org.coworkingapi.server.app.failure;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The measured effects of a failure on clients.
 *
 * @param statuses number of responses by status
 * @param slowest duration of the slowest request
 * @param recovery time from the end of the failure to the first successful response
 */
record FailureMeasurement(
        String failure, Map<Integer, Integer> statuses, Duration slowest, Duration recovery, int requests) {

    static final String HEADER = """
            | Failure | Requests | Statuses | Slowest request | First good response after |
            |---|---:|---|---:|---:|
            """;

    String markdown() {
        String counts = new TreeMap<>(statuses)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " × " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return "| %s | %d | %s | %s | %s |".formatted(failure, requests, counts, seconds(slowest), seconds(recovery));
    }

    private static String seconds(Duration time) {
        return "%d.%02d s".formatted(time.toSeconds(), time.toMillisPart() / 10);
    }
}

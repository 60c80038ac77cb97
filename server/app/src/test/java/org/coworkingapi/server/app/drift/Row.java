package org.coworkingapi.server.app.drift;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.coworkingapi.verification.finding.Finding;
import org.coworkingapi.verification.finding.Outcome;

/**
 * What became of one fault.
 *
 * @param red  what noticed it
 * @param root the repository in which it was
 */
record Row(String kind, String fault, List<Outcome> red, Path root) {

    Row {
        red = red.stream().filter(outcome -> !outcome.isGreen()).toList();
    }

    boolean caught() {
        return !red.isEmpty();
    }

    /** The suites that noticed it, and how many of each one's checks. */
    String by() {
        Map<String, Integer> suites = new LinkedHashMap<>();
        red.forEach(outcome -> suites.merge(outcome.suite(), 1, Integer::sum));
        return String.join(", ", suites.entrySet().stream().map(suite -> suite.getKey() + ' ' + suite.getValue()).toList());
    }

    /** The consumers whom some finding names. */
    String consumers() {
        TreeSet<String> names = new TreeSet<>();
        red.forEach(outcome -> outcome.findings().forEach(finding -> names.addAll(finding.consumers())));
        return String.join(", ", names);
    }

    /** What the first of them said. */
    String message() {
        return red.stream().flatMap(outcome -> outcome.findings().stream()).findFirst().map(Finding::toString).orElse("")
                .replace(root.toString() + '/', "");
    }
}

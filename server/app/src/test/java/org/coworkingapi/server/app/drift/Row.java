package org.coworkingapi.server.app.drift;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;

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

    /** What noticed it: consumers' contracts by the consumers' names, and what follows from the spec. */
    String by() {
        return String.join(", ", red.stream().map(Outcome::suite).distinct().sorted().toList());
    }

    /** The consumers whom some finding names. */
    String consumers() {
        TreeSet<String> names = new TreeSet<>();
        red.forEach(outcome -> outcome.findings().forEach(finding -> names.addAll(finding.consumers())));
        return String.join(", ", names);
    }

    /** What the first of them said: the rule, the place, and what is wrong there. */
    String message() {
        return first().map(finding -> "[" + finding.rule().id() + "] " + (finding.operation() + ' ' + finding.path()).strip() + ": "
                + finding.message()).orElse("").replace(root.toString() + '/', "").replace(root.toString(), "its folder");
    }

    private Optional<Finding> first() {
        return red.stream().flatMap(outcome -> outcome.findings().stream()).findFirst();
    }
}

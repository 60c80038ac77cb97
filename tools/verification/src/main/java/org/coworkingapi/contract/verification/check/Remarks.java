package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Rule;

/** Collects what is wrong with one file, in the order in which it is found. */
final class Remarks {

    private final SourceFile file;
    private final String operation;
    private final List<String> consumers;
    private final Optional<Rule> instead;
    private final List<Finding> findings = new ArrayList<>();

    Remarks(SourceFile file, String operation, List<String> consumers) {
        this(file, operation, consumers, Optional.empty());
    }

    /** @param instead of the rules that the remarks name */
    Remarks(SourceFile file, String operation, List<String> consumers, Optional<Rule> instead) {
        this.instead = instead;
        this.file = file;
        this.operation = operation;
        this.consumers = consumers;
    }

    /** @param pointer where in the file (RFC 6901) */
    void add(Rule rule, String pointer, String path, String message, String remedy) {
        add(rule, file.node().nearest(pointer), path, message, remedy);
    }

    /** @param at where in a file */
    void add(Rule rule, Place at, String path, String message, String remedy) {
        Finding finding = new Finding(instead.orElse(rule), at, operation, path, consumers, message, remedy);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}

package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Collects the distinct findings of one file. */
final class FindingCollector {

    private final SourceFile file;
    private final String operation;
    private final List<String> consumers;
    private final Optional<FindingRule> replacementRule;
    private final List<Finding> findings = new ArrayList<>();

    FindingCollector(SourceFile file, String operation, List<String> consumers) {
        this(file, operation, consumers, Optional.empty());
    }

    /** @param replacementRule the rule of all findings, in place of their own rules */
    FindingCollector(SourceFile file, String operation, List<String> consumers, Optional<FindingRule> replacementRule) {
        this.replacementRule = replacementRule;
        this.file = file;
        this.operation = operation;
        this.consumers = consumers;
    }

    /** @param pointer the location in the file (RFC 6901) */
    void add(FindingRule rule, String pointer, String path, String message, String remedy) {
        add(rule, file.node().nearest(pointer), path, message, remedy);
    }

    void add(FindingRule rule, SourceLocation at, String path, String message, String remedy) {
        Finding finding = new Finding(replacementRule.orElse(rule), at, operation, path, consumers, message, remedy);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}

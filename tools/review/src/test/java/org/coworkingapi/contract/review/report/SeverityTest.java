package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    private static Change change(Verdict wire, Verdict code) {
        Optional<SourceLocation> location = Optional.of(new SourceLocation(Path.of("api.yaml"), 1, ""));
        return new Change(
                ChangeType.SECURITY_ADDED,
                "The API",
                Effect.NARROWS,
                "",
                "bearer",
                location,
                location,
                List.of(),
                wire,
                code);
    }

    private static Severity severity(Verdict wire, Verdict code, ImpactStatus onWire) {
        Change change = change(wire, code);
        return Severity.of(
                change,
                List.of(new Impact(change, new Consumer("web", "", ""), onWire, ImpactStatus.BREAKS, "", List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "BREAKING, NONE, BREAKING", "BREAKING, BREAKING, BREAKING", "RISKY, BREAKING, RISKY", "RISKY, NONE, RISKY",
        "COMPATIBLE, BREAKING, BREAKING_CODE", "NONE, BREAKING, BREAKING_CODE", "COMPATIBLE, RISKY, RISKY",
                "NONE, NONE, SILENT",
        "NONE, COMPATIBLE, COMPATIBLE", "COMPATIBLE, NONE, COMPATIBLE",
    })
    void the_verdict_on_the_wire_takes_precedence_over_the_verdict_for_code(
            Verdict wire, Verdict code, Severity severity) {
        assertThat(severity(wire, code, ImpactStatus.UNAFFECTED)).isEqualTo(severity);
    }

    @Test
    void the_severity_is_not_limited_to_code_if_a_consumer_breaks_on_the_wire() {
        assertThat(severity(Verdict.COMPATIBLE, Verdict.BREAKING, ImpactStatus.BREAKS))
                .isEqualTo(Severity.RISKY);
        assertThat(severity(Verdict.BREAKING, Verdict.BREAKING, ImpactStatus.BREAKS))
                .isEqualTo(Severity.BREAKING);
    }
}

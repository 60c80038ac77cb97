package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.junit.jupiter.api.Test;

final class SampleSpecTest {

    @Test
    void reports_only_the_known_hints_for_the_spec_of_the_sample_repository() {
        List<LintFinding> findings = Linter.lint(Document.read(SampleRepository.SPEC), List.of(), Set.of());

        assertThat(findings)
                .extracting(finding -> finding.rule() + ' ' + finding.subject())
                .containsExactly("list-unbounded GET /api/public/teams/{teamId}/profile");
        assertThat(findings).noneMatch(LintFinding::isError);
    }
}

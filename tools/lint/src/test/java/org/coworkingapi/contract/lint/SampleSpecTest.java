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
                .containsExactly(
                        "info-description-long info.description",
                        "list-unbounded GET /api/public/teams/{teamId}/profile",
                        "example-names-differ GET /api/public/teams/{teamId}/profile parameter Shape",
                        "example-names-differ GET /api/public/coworkers/published/{coworkerId}/related parameter Shape",
                        "query-list-encoded parameter Shape",
                        "pattern-with-format LocalDateTime",
                        "pattern-unanchored UtcDateTime",
                        "pattern-with-format UtcDateTime",
                        "pattern-with-format CommunityThread.LastMessage",
                        "pattern-unanchored CommunityThread.LastMessageUtc",
                        "pattern-with-format CommunityThread.LastMessageUtc",
                        "problem-enum-closed ErrorCode");
        assertThat(findings).noneMatch(LintFinding::isError);
    }
}

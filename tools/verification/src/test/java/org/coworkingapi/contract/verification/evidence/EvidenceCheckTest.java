package org.coworkingapi.contract.verification.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.junit.jupiter.api.Test;

class EvidenceCheckTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-03-31");

    private static EvidenceCheck check(String waivers, LocalDate today, String... contracts) {
        return check(EvidenceFixture.SPEC, waivers, today, EvidenceFixture.contracts(contracts));
    }

    private static EvidenceCheck check(Spec spec, String waivers, LocalDate today, Contracts contracts) {
        return new EvidenceCheck(
                Usage.of(spec, contracts),
                Evidence.of(spec, contracts, List.of()),
                SourceFile.of(Path.of("verification/waivers.yaml"), waivers),
                Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private static String waiver(String evidence, LocalDate expires) {
        return "- {evidence: " + evidence + ", reason: not used, owner: things, expires: " + expires + "}\n";
    }

    @Test
    void findings_match_the_golden_file() {
        String waivers = """
                - {evidence: getThing 200 $.Colour blue, reason: not sold yet, owner: things, expires: 2027-03-30}
                - {evidence: getThing 200 $.Name null, reason: not used, owner: things, expires: 2027-03-31}
                - {evidence: getThing 200 $.Colour red, reason: was seen, owner: things, expires: 2027-03-31}
                - {evidence: getThing 200 $.Name NULL, reason: not used, owner: things, expires: 2027-03-31}
                - {evidence: getThing 200 $.Parts empty, reason: ' '}
                - {evidence: getThing 200 $.Parts empty, reason: not used, owner: things, expires: 2027-02-30}
                - {evidence: getThing 200 $.Parts empty, reason: not used, owner: things, expires: 2027-03-31, until: soon}
                """;
        List<Finding> findings = check(waivers, LAST_DAY, "{Colour: red, Name: a, Parts: [{Spare: true}]}")
                .findings();
        Golden.assertIs(
                "evidence.txt", findings.stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void a_waiver_for_an_optional_property_of_an_error_applies_to_the_errors_of_all_operations() {
        EvidenceCheck check = check(
                EvidenceFixture.SHARED_ERRORS,
                waiver("getParts 400 $.errors empty", LAST_DAY) + waiver("getThings 503 $.errors empty", LAST_DAY),
                LAST_DAY,
                EvidenceFixture.contracts());
        Golden.assertIs(
                "shared-evidence.txt",
                check.findings().stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void a_waiver_expires_after_its_last_day() {
        String waiver = waiver("getThing 200 $.Name null", LAST_DAY);
        assertThat(check(waiver, LAST_DAY).findings())
                .extracting(Finding::rule)
                .doesNotContain(FindingRule.WAIVER_EXPIRED);
        assertThat(check(waiver, LAST_DAY.plusDays(1)).findings())
                .extracting(Finding::rule)
                .contains(FindingRule.WAIVER_EXPIRED);
    }

    @Test
    void a_second_waiver_for_the_same_fact_is_a_finding() {
        String waiver = waiver("getThing 200 $.Name null", LAST_DAY);
        assertThat(check(waiver + waiver, LAST_DAY).findings())
                .filteredOn(finding -> finding.rule() == FindingRule.WAIVER_UNUSED)
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void a_file_that_is_not_a_list_of_waivers_is_a_finding() {
        assertThat(check("evidence: getThing 200 $.Name null", LAST_DAY).findings())
                .extracting(Finding::rule)
                .contains(FindingRule.WAIVER_INCOMPLETE);
    }

    @Test
    void the_summary_counts_the_locations_of_each_kind_the_unobserved_facts_and_the_waived_facts() {
        assertThat(check(
                                waiver("getThing 404 $.code THING_NOT_FOUND", LAST_DAY),
                                LAST_DAY,
                                "{Name: null, Parts: [], Colour: red}",
                                "{Name: a, Parts: [{Spare: true}, {Spare: false}], Colour: blue}")
                        .summary())
                .isEqualTo(
                        "evidence: 2 responses, 1 nullable fields, 1 lists, 1 booleans, 2 enum values: 0 not observed, 1 waived");
        assertThat(check("[]", LAST_DAY).summary()).endsWith(": 10 not observed, 0 waived");
    }
}

package org.coworkingapi.contract.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.contract.review.policy.PolicyFixture.document;
import static org.coworkingapi.contract.review.policy.PolicyFixture.evaluate;
import static org.coworkingapi.contract.review.policy.PolicyFixture.ids;
import static org.coworkingapi.contract.review.policy.PolicyFixture.settings;

import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.Policy.PolicyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunsetPolicyTest {

    private List<String> violations(String settings, String oldOperation, String newOperation) {
        Document before = document("old.yaml", "1.0.0", "maxLength: 7", path(oldOperation));
        Document after = document("new.yaml", "2.0.0", "maxLength: 7", path(newOperation));
        return ids(evaluate(settings(settings), before, after));
    }

    private String path(String operation) {
        if (operation == null) {
            return "";
        }
        return "  /old: {" + "get: {operationId: get, " + operation + (operation.isEmpty() ? "" : ", ")
                + "responses: {'204': {description: d}}}}\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                               |                                            | removed-without-deprecation",
                "'deprecated: true'                               |                                            | removed-without-deprecation",
                "'deprecated: true, x-sunset: 2026-11-23'         |                                            | removed-without-deprecation",
                "'deprecated: true, x-sunset: 2026-11-22'         |                                                   | ",
                "'x-sunset: 2026-11-01'                           |                                            | removed-without-deprecation",
                "''                                               | 'deprecated: true'                                | sunset-missing",
                "''                                               | 'deprecated: true, x-sunset: next year'           | sunset-invalid",
                "''                                               | 'deprecated: true, x-sunset: 2026-11-21'          | sunset-in-past",
                "'deprecated: true, x-sunset: 2026-11-21'         | 'deprecated: true, x-sunset: 2026-11-21'          | ",
                "''                                               | 'deprecated: true, x-sunset: 2026-12-21'          | sunset-too-soon",
                "''                                               | 'deprecated: true, x-sunset: 2026-12-22'          | ",
                "'deprecated: true, x-sunset: 2027-12-22'         | 'deprecated: true, x-sunset: 2026-12-21'          | sunset-too-soon",
                "''                                               | ''                                                | ",
            })
    void sunsets_must_be_announced_in_time(String before, String after, String expected) {
        assertThat(String.join(", ", violations("deprecation: {days: 30}\n", before, after)))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(violations("versions: semantic\n", before, after)).isEmpty();
    }

    @Test
    void an_exception_allows_a_removal_without_a_sunset() {
        Document before = document("old.yaml", "1.0.0", "maxLength: 7", path(""));
        Document after = document("new.yaml", "2.0.0", "maxLength: 7", "");
        PolicyResult first = evaluate(settings("deprecation: {days: 0}\n"), before, after);
        assertThat(first.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.change()).hasValueSatisfying(change -> {
                    assertThat(change.type()).isEqualTo(ChangeType.OPERATION_REMOVED);
                    assertThat(change.wire()).isEqualTo(Verdict.BREAKING);
                }));
        String text = "deprecation: {days: 0}\nexceptions:\n"
                + first.violations()
                        .get(0)
                        .entry()
                        .replaceFirst("reason: .*", "reason: It never worked.")
                        .replaceFirst("owner: .*", "owner: me")
                        .replaceFirst("until: .*", "until: 2026-12-01");
        assertThat(ids(evaluate(settings(text), before, after))).isEmpty();
    }
}

package org.coworkingapi.contract.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.coworkingapi.contract.review.policy.PolicyFixture.BREAK;
import static org.coworkingapi.contract.review.policy.PolicyFixture.document;
import static org.coworkingapi.contract.review.policy.PolicyFixture.evaluate;
import static org.coworkingapi.contract.review.policy.PolicyFixture.ids;
import static org.coworkingapi.contract.review.policy.PolicyFixture.old;
import static org.coworkingapi.contract.review.policy.PolicyFixture.proposed;
import static org.coworkingapi.contract.review.policy.PolicyFixture.settings;

import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.policy.Policy.PolicyResult;
import org.junit.jupiter.api.Test;

class PolicyExceptionsTest {

    private String filledInEntries(PolicyResult result, String until) {
        return "exceptions:\n"
                + result.violations().stream()
                        .map(PolicyViolation::entry)
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> entry.replaceFirst("reason: .*", "reason: It is unused.")
                                .replaceFirst("owner: .*", "owner: api@example.com")
                                .replaceFirst("until: .*", "until: " + until))
                        .reduce("", String::concat);
    }

    @Test
    void the_review_passes_if_the_printed_exception_is_filled_in() {
        Document before = old("1.2.3");
        Document after = proposed("1.3.0", BREAK);
        PolicyResult first = evaluate(ReviewSettings.DEFAULT, before, after);
        assertThat(ids(first)).containsExactly("unexcused-break", "major-not-bumped");
        PolicyResult second = evaluate(settings(filledInEntries(first, "2026-11-22")), before, after);
        assertThat(ids(second)).isEmpty();
        assertThat(second.exceptionReasons()).hasSize(1).containsValue("It is unused.");
    }

    @Test
    void an_exception_without_a_reason_is_rejected() {
        String entry = evaluate(ReviewSettings.DEFAULT, old("1.2.3"), proposed("1.3.0", BREAK))
                .violations()
                .get(0)
                .entry();
        assertThat(catchThrowable(() -> settings("exceptions:\n" + entry))).hasMessageContaining("'reason' is missing");
    }

    @Test
    void an_exception_is_printed_as_valid_yaml() {
        String operation =
                "  \"/a b/{x}/c: d #e\\\"f'\": {get: {operationId: get, responses: {'204': {description: d}}}}\n";
        Document before = document("old.yaml", "1.0.0", "maxLength: 7", operation);
        Document after = document("new.yaml", "1.1.0", "maxLength: 7", "");
        PolicyResult first = evaluate(ReviewSettings.DEFAULT, before, after);
        assertThat(first.violations().get(0).entry()).contains("key: \"operation-removed@");
        assertThat(ids(evaluate(settings(filledInEntries(first, "2026-12-31")), before, after)))
                .isEmpty();
    }

    @Test
    void an_exception_allows_nothing_after_its_last_day() {
        Document before = old("1.2.3");
        Document after = proposed("1.3.0", BREAK);
        String text = filledInEntries(evaluate(ReviewSettings.DEFAULT, before, after), "2026-11-21");
        PolicyResult result = evaluate(settings(text), before, after);
        assertThat(ids(result)).containsExactly("unexcused-break", "major-not-bumped", "exception-expired");
        assertThat(result.exceptionReasons()).isEmpty();
        assertThat(result.violations().get(2).location()).hasToString("review.yaml:2");
        assertThat(result.violations().get(2).sentence()).contains("2026-11-21").contains("api@example.com");
    }

    @Test
    void an_exception_causes_a_violation_if_no_change_has_its_key() {
        String text =
                filledInEntries(evaluate(ReviewSettings.DEFAULT, old("1.2.3"), proposed("1.3.0", BREAK)), "2026-12-31");
        PolicyResult result =
                evaluate(settings("versions: semantic\n" + text), old("1.2.3"), proposed("1.3.0", "maxLength: 4"));
        assertThat(ids(result)).containsExactly("unexcused-break", "major-not-bumped", "exception-unused");
        assertThat(result.violations().get(2).location().line()).isEqualTo(3);
        assertThat(ids(evaluate(settings(text), old("1.2.3"), proposed("1.2.3", "maxLength: 7"))))
                .containsExactly("exception-unused");
    }

    @Test
    void an_allowed_breaking_change_requires_only_a_minor_version() {
        String text =
                filledInEntries(evaluate(ReviewSettings.DEFAULT, old("1.2.3"), proposed("1.3.0", BREAK)), "2026-12-31");
        assertThat(ids(evaluate(settings(text), old("1.2.3"), proposed("1.2.4", BREAK))))
                .containsExactly("minor-not-bumped");
        assertThat(ids(evaluate(settings(text), old("1.2.3"), proposed("1.2.3", BREAK))))
                .containsExactly("version-not-bumped");
    }
}

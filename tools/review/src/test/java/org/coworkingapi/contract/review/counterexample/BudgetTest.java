package org.coworkingapi.contract.review.counterexample;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final String REVIEW_BUDGET_EXHAUSTED =
            "The search was stopped after the 300,000 validation steps that are allowed for one review.";

    private static Document document(String schema) {
        return Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {/things: {post: "
                        + "{requestBody: {content: {application/json: {schema: " + schema
                        + "}}}, responses: {'204': {description: d}}}}}\n"));
    }

    private static Document enums(String prefix, int count) {
        return document(IntStream.range(0, count)
                .mapToObj(i -> "{type: string, enum: [" + prefix + i + "]}")
                .collect(joining(", ", "{anyOf: [", "]}")));
    }

    private static Change change(Document old, ChangeType type, String from) {
        Change change = CounterexampleSearchTest.change(
                type,
                new AffectedLocation(
                        new OperationName("POST", "/things", ""),
                        Direction.REQUEST,
                        Location.requestBody("application/json"),
                        "$",
                        Verdict.BREAKING,
                        ""),
                old.root());
        return new Change(
                change.type(),
                change.subject(),
                change.effect(),
                from,
                "",
                change.before(),
                change.after(),
                change.affectedLocations(),
                change.wire(),
                change.code());
    }

    private static List<Change> removals(Document old, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> change(old, ChangeType.ENUM_VALUE_REMOVED, "v" + i))
                .toList();
    }

    @Test
    void searches_for_three_thousand_changes_end_with_a_reason_when_the_budget_is_exhausted() {
        Document old = enums("v", 3_000);
        Budget budget = new Budget(12_000, 300_000);
        // Strings have no maximum, so these changes have no counterexample.
        List<Change> changes = IntStream.range(0, 3_000)
                .mapToObj(i -> change(old, ChangeType.MAXIMUM_LOWERED, "v" + i))
                .toList();
        Map<Change, SearchResult> searchResults = CounterexampleSearch.of(old, enums("v", 2_999), changes, budget);
        assertThat(budget.spent()).isBetween(290_000L, 300_000L);
        assertThat(searchResults.values())
                .hasSize(3_000)
                .extracting(SearchResult::reason)
                .containsOnly(REVIEW_BUDGET_EXHAUSTED);
    }

    @Test
    void searches_with_the_same_budget_have_the_same_results() {
        Document old = enums("v", 300);
        List<Change> changes = removals(old, 60);
        assertThat(CounterexampleSearch.of(old, enums("w", 300), changes, new Budget(2_000, 100_000)))
                .isEqualTo(CounterexampleSearch.of(old, enums("w", 300), changes, new Budget(2_000, 100_000)));
    }

    @Test
    void each_change_has_its_own_limit_of_validation_steps() {
        Document old = document("{type: string, maxLength: 9}");
        Change withoutCounterexample = change(old, ChangeType.MAXIMUM_LOWERED, "1");
        Change change = change(old, ChangeType.MAX_LENGTH_LOWERED, "9");
        Map<Change, SearchResult> searchResults = CounterexampleSearch.of(
                old,
                document("{type: string, maxLength: 5}"),
                List.of(withoutCounterexample, change),
                new Budget(40, 1_000));
        assertThat(searchResults.get(withoutCounterexample).reason()).contains("the 40 validation steps");
        assertThat(searchResults.get(change).counterexample()).isPresent();
    }

    @Test
    void a_validation_that_exceeds_the_steps_of_a_change_spends_no_steps_of_the_review() {
        Budget budget = new Budget(12_000, 30_000);
        budget.startChange(true);
        assertThatThrownBy(() -> budget.spend(1_000_000)).hasMessageContaining("for one change");
        assertThat(budget.spent()).isZero();
    }

    @Test
    void changes_with_short_searches_are_searched_before_the_budget_of_the_review_is_exhausted() {
        Document old = document("{type: string, maxLength: 9}");
        List<Change> changes = new ArrayList<>(Collections.nCopies(5, change(old, ChangeType.MAXIMUM_LOWERED, "1")));
        Change change = change(old, ChangeType.MAX_LENGTH_LOWERED, "9");
        changes.add(change);
        Map<Change, SearchResult> searchResults =
                CounterexampleSearch.of(old, document("{type: string, maxLength: 5}"), changes, new Budget(240, 400));
        assertThat(searchResults.get(change).counterexample()).isPresent();
    }

    @Test
    void a_search_stops_when_the_steps_of_the_review_are_exhausted() {
        Document old = document("{type: string, maxLength: 9}");
        Change change = change(old, ChangeType.MAX_LENGTH_LOWERED, "9");
        assertThat(CounterexampleSearch.of(
                                old, document("{type: string, maxLength: 5}"), List.of(change), new Budget(40, 3))
                        .get(change)
                        .reason())
                .contains("the 3 validation steps");
    }

    @Test
    void the_cost_of_a_validation_includes_referenced_schemas() {
        Document document = Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"
                        + "small: {type: string}\nlarge: {$ref: '#/enum'}\nenum: {enum: ["
                        + IntStream.range(0, 1_000).mapToObj(i -> "v" + i).collect(joining(", ")) + "]}\n"));
        ValidationCosts validationCosts = new ValidationCosts(document);
        assertThat(validationCosts.of(document.root().at("/small").orElseThrow(), JsonValues.JSON.readTree("1")))
                .isEqualTo(1);
        assertThat(validationCosts.of(document.root().at("/large").orElseThrow(), JsonValues.JSON.readTree("1")))
                .isEqualTo(101);
    }
}

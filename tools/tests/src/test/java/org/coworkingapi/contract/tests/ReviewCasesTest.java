package org.coworkingapi.contract.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reviews documents from bug reports about this and other tools. Each folder in {@code cases} contains two documents,
 * sometimes contracts, and the expected result.
 */
class ReviewCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_review_has_the_expected_result(String name) {
        Path folder = CASES.resolve(name);
        Node expected = NodeReader.read(folder.resolve("expected.yaml"));
        Review review = new Reviewer(ReviewSettings.DEFAULT, TODAY, step -> {})
                .review(
                        folder,
                        folder.resolve("before.yaml"),
                        folder.resolve("after.yaml"),
                        Optional.of(folder.resolve("contracts")).filter(Files::isDirectory));

        Verdict worst = review.changes().stream().map(Change::wire).reduce(Verdict.NONE, Verdict::worse);
        assertThat(texts(expected, "wire"))
                .as(expected.text("why") + " " + review.changes())
                .contains(worst.name());
        if (expected.isTrue("changes")) {
            assertThat(review.changes()).isNotEmpty();
        }
        expected.get("absent")
                .ifPresent(absent -> assertThat(review.changes())
                        .noneMatch(change -> change.sentence().contains(absent.text())));
        expected.get("notChecked")
                .ifPresent(
                        part -> assertThat(review.notChecked()).anyMatch(sentence -> sentence.contains(part.text())));
        if (expected.isTrue("counterexample")) {
            assertThat(review.searchResults().values())
                    .anyMatch(result -> result.counterexample().isPresent());
        }
        expected.get("consumers")
                .ifPresent(consumers -> consumers
                        .members()
                        .forEach((consumer, statuses) -> assertThat(review.impacts().values().stream()
                                        .flatMap(List::stream)
                                        .filter(impact ->
                                                impact.consumer().name().equals(consumer))
                                        .map(impact -> impact.status().name()))
                                .as(consumer)
                                .containsAnyElementsOf(statuses.items().stream()
                                        .map(Node::text)
                                        .toList())));
    }

    private static List<String> texts(Node holder, String name) {
        return holder.get(name).orElseThrow().items().stream().map(Node::text).toList();
    }
}

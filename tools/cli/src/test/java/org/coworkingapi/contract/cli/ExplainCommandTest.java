package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.LintRule;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.policy.PolicyRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private ShopFixture shop;

    @BeforeEach
    void createShop() throws IOException {
        shop = ShopFixture.in(folder);
    }

    @Test
    void explains_every_change_type_and_rule() {
        String list = shop.run("explain").out();

        assertThat(list)
                .contains(Arrays.stream(ChangeType.values()).map(ChangeType::id).toList())
                .contains(LintRule.all().stream().map(LintRule::id).toList());
        for (String id : list.lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0])
                .toList()) {
            assertThat(shop.run("explain", id))
                    .as(id)
                    .matches(run ->
                            run.code() == 0 && run.err().isEmpty() && run.out().startsWith(id + " ("));
        }
    }

    @Test
    void explains_the_assessment_of_a_change_type() {
        assertThat(shop.run("explain", "became-nullable").out())
                .contains(
                        "X became nullable.",
                        "In a request, if more values are valid: compatible.",
                        "In a response, if more values are valid: breaking.");
    }

    @Test
    void the_list_of_policy_rules_contains_every_rule_in_the_code() throws IOException {
        String source = "";
        try (Stream<Path> files =
                Files.list(Path.of("../review/src/main/java/org/coworkingapi/contract/review/policy"))) {
            for (Path file : files.toList()) {
                source += Files.readString(file);
            }
        }
        List<String> ids = Pattern.compile("(?:[vV]iolation\\(|add\\(|[?:] )\\s*\"([a-z]+(?:-[a-z]+)+)\"")
                .matcher(source)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(PolicyRules.ALL.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void suggests_a_similar_id() {
        CommandRun run = shop.run("explain", "nullable");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown change type or rule 'nullable'; did you mean 'became-nullable'?");
        assertThat(shop.run("explain", "property-remvoed").err()).contains("did you mean 'property-removed'?");
    }
}

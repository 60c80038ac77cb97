package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.report.PageDesign;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.impact.ImpactStatus;

/**
 * The data of the page template, in the order of its sections.
 *
 * @param worst all consumers, each with its worst impact
 * @param filters the consumers to filter by; empty if there are fewer than two
 * @param changes the changes with details
 * @param briefs the further changes, without details
 */
record PageReview(
        PageDesign assets,
        String title,
        boolean passes,
        String verdict,
        String affectedConsumers,
        DocumentHeader before,
        DocumentHeader after,
        List<SeverityCount> counts,
        List<ConsumerSummary> worst,
        List<ViolationEntry> violations,
        String moreViolations,
        boolean isUnchanged,
        List<ConsumerSummary> filters,
        List<PageChange> changes,
        List<ChangeSummary> briefs,
        String moreChanges,
        PageMatrix matrix,
        boolean hasMatrix,
        List<PageOperation> operations,
        String moreOperations,
        List<PageUsage> usage,
        FieldCount fields,
        String moreUsage,
        List<StyleFinding> changedStyle,
        List<StyleFinding> otherStyle,
        String moreStyle,
        List<HintEntry> settingsHints,
        List<String> notChecked) {

    private static final int MAX_DETAILED = 250;
    private static final int MAX_BRIEF = 10_000;
    private static final int MAX_VIOLATIONS = 300;
    private static final int MAX_STYLE_FINDINGS = 300;
    private static final int MAX_USAGE_OPERATIONS = 60;

    record DocumentHeader(String file, String version, String openapi) {}

    record SeverityCount(String symbol, String id, String number, String words) {}

    /** A consumer with its index and its worst impact. */
    record ConsumerSummary(int index, String name, String owner, String status, String symbol, String id) {}

    record ViolationEntry(String where, String id, String sentence, String entry, String number) {}

    /** @param sentence the sentence as HTML */
    record HintEntry(String where, String sentence) {}

    record ChangeSummary(
            int number, Severity weight, String sentence, String where, String affected, List<String> hints) {}

    record StyleFinding(String where, String rule, String subject, String message, String level) {}

    static PageReview of(Review review, PageDesign assets) {
        ReviewSummary summary = new ReviewSummary(review);
        List<ReviewedChange> changes = summary.changes();
        List<PageChange> detailed = IntStream.range(0, Math.min(MAX_DETAILED, changes.size()))
                .mapToObj(index -> PageChange.of(review, summary, changes.get(index), index + 1))
                .toList();
        List<ChangeSummary> changeSummaries = IntStream.range(detailed.size(), Math.min(MAX_BRIEF, changes.size()))
                .mapToObj(index -> changeSummary(review, summary, changes.get(index), index + 1))
                .toList();
        int hidden = changes.size() - detailed.size() - changeSummaries.size();
        Map<OperationName, List<Integer>> affectedOperations = PageOperation.affectedOperations(summary);
        List<PageOperation> operations = PageOperation.of(review, summary, affectedOperations);
        int hiddenOperations = affectedOperations.size() - operations.size();
        PageMatrix matrix = PageMatrix.of(review, summary);
        List<LintFinding> changedStyle =
                review.lint().stream().filter(LintFinding::isChanged).toList();
        List<LintFinding> otherStyle =
                review.lint().stream().filter(finding -> !finding.isChanged()).toList();
        int hiddenStyle = Math.max(0, changedStyle.size() - MAX_STYLE_FINDINGS)
                + Math.max(0, otherStyle.size() - MAX_STYLE_FINDINGS);
        List<PageUsage> usage = PageUsage.of(review.usage(), review.fields());
        List<ConsumerSummary> worst = consumerSummaries(review, summary);
        return new PageReview(
                assets,
                review.after().root().at("/info/title").map(Node::text).orElse("API"),
                review.passes(),
                summary.verdict(),
                summary.consumerSentence(),
                header(summary, review.before()),
                header(summary, review.after()),
                counts(summary),
                worst,
                violationEntries(review, summary),
                more(review.violations().size() - MAX_VIOLATIONS, "more policy violation"),
                changes.isEmpty(),
                worst.size() < 2 ? List.of() : worst,
                detailed,
                changeSummaries,
                more(hidden, "more change"),
                matrix,
                !matrix.rows().isEmpty() && !matrix.consumers().isEmpty(),
                operations,
                more(hiddenOperations, "more operation"),
                usage.stream().limit(MAX_USAGE_OPERATIONS).toList(),
                FieldCount.sum(review.fields().values()),
                more(usage.size() - MAX_USAGE_OPERATIONS, "more operation"),
                styleFindings(summary, changedStyle),
                styleFindings(summary, otherStyle),
                more(hiddenStyle, "more finding"),
                review.settingsHints().stream()
                        .map(hint -> new HintEntry(summary.where(hint.location()), hint.sentence()))
                        .toList(),
                review.notChecked());
    }

    private static String more(int hidden, String noun) {
        return hidden <= 0 ? "" : Wording.counted(hidden, noun);
    }

    private static DocumentHeader header(ReviewSummary summary, Document document) {
        return new DocumentHeader(
                summary.file(document.path()),
                document.version(),
                document.root().text("openapi"));
    }

    private static List<SeverityCount> counts(ReviewSummary summary) {
        return Stream.of(Severity.values())
                .map(severity -> new SeverityCount(
                        severity.symbol(), severity.id(), Wording.number(summary.count(severity)), severity.words()))
                .toList();
    }

    private static List<ConsumerSummary> consumerSummaries(Review review, ReviewSummary summary) {
        List<ConsumerSummary> consumerSummaries = new ArrayList<>();
        for (int i = 0; i < review.consumers().size(); i++) {
            Consumer consumer = review.consumers().get(i);
            ImpactStatus status = summary.worstImpact(consumer);
            consumerSummaries.add(new ConsumerSummary(
                    i,
                    consumer.name(),
                    consumer.owner(),
                    summary.worstImpactInWords(consumer),
                    Wording.symbol(status),
                    Wording.id(status)));
        }
        return consumerSummaries;
    }

    private static List<ViolationEntry> violationEntries(Review review, ReviewSummary summary) {
        Map<Change, Integer> numbers = new HashMap<>();
        for (int i = 0; i < summary.changes().size(); i++) {
            if (!summary.changes().get(i).violations().isEmpty()) {
                numbers.put(summary.changes().get(i).change(), i + 1);
            }
        }
        return review.violations().stream()
                .limit(MAX_VIOLATIONS)
                .map(violation -> new ViolationEntry(
                        summary.where(violation.location()),
                        violation.id(),
                        violation.sentence(),
                        violation.entry(),
                        violation
                                .change()
                                .map(numbers::get)
                                .map(String::valueOf)
                                .orElse("")))
                .toList();
    }

    private static ChangeSummary changeSummary(
            Review review, ReviewSummary summary, ReviewedChange reviewed, int number) {
        return new ChangeSummary(
                number,
                reviewed.severity(),
                HtmlEscaper.sentence(reviewed.change()),
                summary.where(reviewed.change().location()),
                PageChange.consumerIndexes(review, reviewed),
                reviewed.hints());
    }

    private static List<StyleFinding> styleFindings(ReviewSummary summary, List<LintFinding> findings) {
        return findings.stream()
                .limit(MAX_STYLE_FINDINGS)
                .map(finding -> new StyleFinding(
                        summary.where(finding.location()),
                        finding.rule(),
                        finding.subject(),
                        finding.message(),
                        finding.isError() ? "error" : "hint"))
                .toList();
    }
}

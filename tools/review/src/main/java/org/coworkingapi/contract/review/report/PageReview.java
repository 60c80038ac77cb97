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
import org.coworkingapi.contract.review.impact.Status;

/** All that the page's template shows, in its order. */
record PageReview(
        PageDesign assets,
        String title,
        boolean passes,
        String verdict,
        String hurt,
        Side before,
        Side after,
        List<Count> counts,
        List<Named> worst,
        List<Objected> objections,
        String moreObjections,
        boolean isUnchanged,
        List<Named> filters,
        List<PageChange> changes,
        List<Brief> briefs,
        String moreChanges,
        PageMatrix matrix,
        boolean hasMatrix,
        List<PageOperation> operations,
        String moreOperations,
        List<PageUsage> usage,
        FieldCount fields,
        String moreUsage,
        List<Style> changedStyle,
        List<Style> otherStyle,
        String moreStyle,
        List<String> notChecked) {

    private static final int DETAILED = 250;
    private static final int BRIEF = 10_000;
    private static final int OBJECTIONS = 300;
    private static final int STYLE = 300;
    private static final int OPERATIONS_OF_USAGE = 60;

    record Side(String file, String version, String openapi) {}

    record Count(String symbol, String id, String number, String words) {}

    /** A consumer, by its number, and what the review does to it at worst. */
    record Named(int index, String name, String owner, String status, String symbol, String id) {}

    record Objected(String where, String id, String sentence, String entry, String number) {}

    /** @param sentence HTML */
    record Brief(int number, Weight weight, String sentence, String where, String hurts) {}

    record Style(String where, String rule, String subject, String message, String level) {}

    static PageReview of(Review review, PageDesign assets) {
        Summary summary = new Summary(review);
        List<Found> changes = summary.found();
        List<PageChange> detailed = IntStream.range(0, Math.min(DETAILED, changes.size()))
                .mapToObj(index -> PageChange.of(review, summary, changes.get(index), index + 1))
                .toList();
        List<Brief> briefs = IntStream.range(detailed.size(), Math.min(BRIEF, changes.size()))
                .mapToObj(index -> brief(review, summary, changes.get(index), index + 1))
                .toList();
        int hidden = changes.size() - detailed.size() - briefs.size();
        Map<OperationName, List<Integer>> reached = PageOperation.reached(summary);
        List<PageOperation> operations = PageOperation.of(review, summary, reached);
        int hiddenOperations = reached.size() - operations.size();
        PageMatrix matrix = PageMatrix.of(review, summary);
        List<LintFinding> changedStyle =
                review.lint().stream().filter(LintFinding::isChanged).toList();
        List<LintFinding> otherStyle =
                review.lint().stream().filter(finding -> !finding.isChanged()).toList();
        int hiddenStyle = Math.max(0, changedStyle.size() - STYLE) + Math.max(0, otherStyle.size() - STYLE);
        List<PageUsage> usage = PageUsage.of(review.usage(), review.fields());
        List<Named> worst = worst(review, summary);
        return new PageReview(
                assets,
                review.after().root().at("/info/title").map(Node::text).orElse("API"),
                review.passes(),
                summary.verdict(),
                summary.hurt(),
                side(summary, review.before()),
                side(summary, review.after()),
                counts(summary),
                worst,
                objected(review, summary),
                more(review.objections().size() - OBJECTIONS, "more objection"),
                changes.isEmpty(),
                worst.size() < 2 ? List.of() : worst,
                detailed,
                briefs,
                more(hidden, "more change"),
                matrix,
                !matrix.rows().isEmpty() && !matrix.consumers().isEmpty(),
                operations,
                more(hiddenOperations, "more operation"),
                usage.stream().limit(OPERATIONS_OF_USAGE).toList(),
                FieldCount.sum(review.fields().values()),
                more(usage.size() - OPERATIONS_OF_USAGE, "more operation"),
                style(summary, changedStyle),
                style(summary, otherStyle),
                more(hiddenStyle, "more finding"),
                review.notChecked());
    }

    private static String more(int hidden, String what) {
        return hidden <= 0 ? "" : Wording.counted(hidden, what);
    }

    private static Side side(Summary summary, Document document) {
        return new Side(
                summary.file(document.path()),
                document.version(),
                document.root().text("openapi"));
    }

    private static List<Count> counts(Summary summary) {
        return Stream.of(Weight.values())
                .map(weight ->
                        new Count(weight.symbol(), weight.id(), Wording.number(summary.count(weight)), weight.words()))
                .toList();
    }

    private static List<Named> worst(Review review, Summary summary) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < review.consumers().size(); i++) {
            Consumer consumer = review.consumers().get(i);
            Status status = summary.worst(consumer);
            named.add(new Named(
                    i,
                    consumer.name(),
                    consumer.owner(),
                    Wording.of(status),
                    Wording.symbol(status),
                    Wording.id(status)));
        }
        return named;
    }

    private static List<Objected> objected(Review review, Summary summary) {
        Map<Change, Integer> numbers = new HashMap<>();
        for (int i = 0; i < summary.found().size(); i++) {
            if (!summary.found().get(i).objections().isEmpty()) {
                numbers.put(summary.found().get(i).change(), i + 1);
            }
        }
        return review.objections().stream()
                .limit(OBJECTIONS)
                .map(objection -> new Objected(
                        summary.where(objection.place()),
                        objection.id(),
                        objection.sentence(),
                        objection.entry(),
                        objection
                                .change()
                                .map(numbers::get)
                                .map(String::valueOf)
                                .orElse("")))
                .toList();
    }

    private static Brief brief(Review review, Summary summary, Found found, int number) {
        return new Brief(
                number,
                found.weight(),
                Html.sentence(found.change()),
                summary.where(found.change().place()),
                PageChange.hurts(review, found));
    }

    private static List<Style> style(Summary summary, List<LintFinding> findings) {
        return findings.stream()
                .limit(STYLE)
                .map(finding -> new Style(
                        summary.where(finding.place()),
                        finding.rule(),
                        finding.subject(),
                        finding.message(),
                        finding.isError() ? "error" : "hint"))
                .toList();
    }
}

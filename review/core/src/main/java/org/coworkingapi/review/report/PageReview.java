package org.coworkingapi.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coworkingapi.review.Review;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.consumer.Consumer;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Node;
import org.coworkingapi.review.impact.Status;
import org.coworkingapi.review.lint.LintFinding;
import org.coworkingapi.review.policy.Objection;

/** All that the page's template shows, in its order. */
record PageReview(Page.Assets assets, String title, boolean passes, String verdict, String hurt, Side before, Side after, List<Count> counts,
        List<Named> worst, List<Objected> objections, boolean isUnchanged, List<Named> filters, List<PageChange> changes, List<Brief> briefs,
        String moreChanges, PageMatrix matrix, boolean hasMatrix, List<PageOperation> operations, String moreOperations,
        List<PageUsage> usage, List<Style> changedStyle, List<Style> otherStyle, String moreStyle, List<String> notChecked) {

    private static final int DETAILED = 250;
    private static final int BRIEF = 10_000;
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

    static PageReview of(Review review, Page.Assets assets) {
        Summary summary = new Summary(review);
        List<Change> changes = summary.changes();
        List<PageChange> detailed = IntStream.range(0, Math.min(DETAILED, changes.size()))
                .mapToObj(index -> PageChange.of(review, summary, changes.get(index), index + 1)).toList();
        List<Brief> briefs = IntStream.range(detailed.size(), Math.min(BRIEF, changes.size()))
                .mapToObj(index -> brief(review, summary, changes.get(index), index + 1)).toList();
        int hidden = changes.size() - detailed.size() - briefs.size();
        List<PageOperation> operations = PageOperation.of(summary);
        long hiddenOperations = PageOperation.count(summary) - operations.size();
        PageMatrix matrix = PageMatrix.of(review, summary);
        List<LintFinding> changedStyle = review.lint().stream().filter(LintFinding::isChanged).toList();
        List<LintFinding> otherStyle = review.lint().stream().filter(finding -> !finding.isChanged()).toList();
        int hiddenStyle = Math.max(0, changedStyle.size() - STYLE) + Math.max(0, otherStyle.size() - STYLE);
        List<Named> worst = worst(review, summary);
        return new PageReview(assets, review.after().root().at("/info/title").map(Node::text).orElse("API"), review.passes(), summary.verdict(),
                summary.hurt(), side(summary, review.before()), side(summary, review.after()), counts(summary), worst,
                review.objections().stream().map(objection -> objected(summary, objection)).toList(), changes.isEmpty(),
                worst.size() < 2 ? List.of() : worst, detailed, briefs, hidden == 0 ? "" : Wording.counted(hidden, "more change"), matrix,
                !matrix.rows().isEmpty() && !matrix.consumers().isEmpty(), operations,
                hiddenOperations == 0 ? "" : Wording.counted(hiddenOperations, "more operation"),
                PageUsage.of(review.usage()).stream().limit(OPERATIONS_OF_USAGE).toList(), style(summary, changedStyle), style(summary, otherStyle),
                hiddenStyle == 0 ? "" : Wording.counted(hiddenStyle, "more finding"), review.notChecked());
    }

    private static Side side(Summary summary, Document document) {
        return new Side(summary.file(document.path()), document.version(), document.root().text("openapi"));
    }

    private static List<Count> counts(Summary summary) {
        return Stream.of(Weight.values()).map(weight -> new Count(weight.symbol(), weight.id(), Wording.number(summary.count(weight)), weight.words()))
                .toList();
    }

    private static List<Named> worst(Review review, Summary summary) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < review.consumers().size(); i++) {
            Consumer consumer = review.consumers().get(i);
            Status status = summary.worst(consumer);
            named.add(new Named(i, consumer.name(), consumer.owner(), Wording.of(status), Wording.symbol(status), Wording.id(status)));
        }
        return named;
    }

    private static Objected objected(Summary summary, Objection objection) {
        String number = objection.change().map(change -> summary.changes().indexOf(change) + 1).filter(index -> index > 0).map(String::valueOf).orElse("");
        return new Objected(summary.where(objection.place()), objection.id(), objection.sentence(), objection.entry(), number);
    }

    private static Brief brief(Review review, Summary summary, Change change, int number) {
        return new Brief(number, Weight.of(change), Html.sentence(change), summary.where(change.place()), PageChange.hurts(review, change));
    }

    private static List<Style> style(Summary summary, List<LintFinding> findings) {
        return findings.stream().limit(STYLE).map(finding -> new Style(summary.where(finding.place()), finding.rule(), finding.subject(),
                finding.message(), finding.isError() ? "error" : "hint")).toList();
    }
}

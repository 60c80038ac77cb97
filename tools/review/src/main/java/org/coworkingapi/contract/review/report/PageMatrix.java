package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.impact.ImpactStatus;

/**
 * The table of the impact of each important change on each consumer.
 *
 * @param more the number of omitted changes; empty if all are shown
 */
record PageMatrix(List<Consumer> consumers, List<MatrixRow> rows, String more) {

    private static final int MAX_ROWS = 300;

    /** @param sentence the sentence as HTML */
    record MatrixRow(int number, String sentence, Severity weight, boolean isAllowed, List<MatrixCell> cells) {}

    record MatrixCell(String id, String symbol, String words) {}

    static PageMatrix of(Review review, ReviewSummary summary) {
        List<MatrixRow> matrixRows = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < summary.changes().size(); i++) {
            ReviewedChange reviewed = summary.changes().get(i);
            boolean isShown = reviewed.requiresAttention()
                    || !reviewed.impactsOnAffectedConsumers().isEmpty();
            if (isShown && matrixRows.size() < MAX_ROWS) {
                matrixRows.add(row(review, reviewed, i + 1));
            } else if (isShown) {
                hidden++;
            }
        }
        return new PageMatrix(
                review.consumers(), matrixRows, hidden == 0 ? "" : Wording.counted(hidden, "more change"));
    }

    private static MatrixRow row(Review review, ReviewedChange reviewed, int number) {
        return new MatrixRow(
                number,
                HtmlEscaper.sentence(reviewed.change()),
                reviewed.severity(),
                reviewed.isAllowed(),
                review.consumers().stream()
                        .map(consumer -> reviewed.impacts().stream()
                                .filter(impact -> impact.consumer().equals(consumer))
                                .findFirst()
                                .map(impact -> cell(impact.status(), Wording.of(impact)))
                                .orElseGet(() -> cell(ImpactStatus.NO_DATA, Wording.of(ImpactStatus.NO_DATA))))
                        .toList());
    }

    private static MatrixCell cell(ImpactStatus status, String words) {
        return new MatrixCell(Wording.id(status), Wording.symbol(status), words);
    }
}

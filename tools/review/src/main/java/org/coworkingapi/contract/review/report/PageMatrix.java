package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;

/**
 * What each change that matters does to each consumer.
 *
 * @param more how many changes are not in it; empty if all are
 */
record PageMatrix(List<Consumer> consumers, List<Row> rows, String more) {

    private static final int ROWS = 300;

    /** @param sentence HTML */
    record Row(int number, String sentence, Weight weight, boolean isExcused, List<Cell> cells) {}

    record Cell(String id, String symbol, String words) {}

    static PageMatrix of(Review review, Summary summary) {
        List<Row> rows = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < summary.found().size(); i++) {
            Found found = summary.found().get(i);
            boolean isShown = found.matters() || !found.hurt().isEmpty();
            if (isShown && rows.size() < ROWS) {
                rows.add(row(review, found, i + 1));
            } else if (isShown) {
                hidden++;
            }
        }
        return new PageMatrix(review.consumers(), rows, hidden == 0 ? "" : Wording.counted(hidden, "more change"));
    }

    private static Row row(Review review, Found found, int number) {
        return new Row(
                number,
                Html.sentence(found.change()),
                found.weight(),
                found.isExcused(),
                review.consumers().stream()
                        .map(consumer -> found.impacts().stream()
                                .filter(impact -> impact.consumer().equals(consumer))
                                .map(Impact::status)
                                .findFirst()
                                .orElse(Status.NO_DATA))
                        .map(status -> new Cell(Wording.id(status), Wording.symbol(status), Wording.of(status)))
                        .toList());
    }
}

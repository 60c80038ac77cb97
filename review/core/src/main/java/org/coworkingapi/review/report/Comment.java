package org.coworkingapi.review.report;

import java.util.List;
import java.util.function.IntFunction;

/** The text of a comment, which code hosts refuse if it is too long: what does not fit is counted instead. */
final class Comment {

    /** In characters; GitHub takes 65,536. */
    static final int LIMIT = 60_000;

    // For the sentence that counts, and the end of the section.
    private static final int RESERVE = 200;

    private final StringBuilder text = new StringBuilder();

    Comment add(String part) {
        text.append(part);
        return this;
    }

    /**
     * Adds items up to where the text has a length, and if not all of them fit, how many more there are.
     *
     * @param share in hundredths of the limit: where the section ends at the latest
     */
    Comment add(int share, List<String> items, IntFunction<String> more) {
        int end = LIMIT / 100 * share - RESERVE;
        int added = 0;
        while (added < items.size() && text.length() + items.get(added).length() <= end) {
            text.append(items.get(added++));
        }
        return added == items.size() ? this : add(more.apply(items.size() - added));
    }

    /** The same, folded under a title; nothing if there are no items. */
    Comment fold(int share, String title, List<String> items, String more) {
        return items.isEmpty() ? this
                : add("\n<details><summary>" + title + "</summary>\n\n")
                .add(share, items, count -> "\nAnd " + Wording.number(count) + ' ' + more + ".\n")
                .add("\n</details>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The text of a comment, which code hosts refuse if it is too long: what does not fit is counted instead. */
final class CommentText {

    /** In characters; GitHub takes 65,536. */
    static final int LIMIT = 60_000;

    // For the sentence that counts, and the end of the section.
    private static final int RESERVE = 200;

    private final StringBuilder text = new StringBuilder();

    CommentText add(String part) {
        text.append(part);
        return this;
    }

    /**
     * Adds items up to where the text has a length, and if not all of them fit, how many more there are.
     *
     * @param share in hundredths of the limit: where the section ends at the latest
     */
    <T> CommentText add(int share, List<T> items, Function<T, String> form, IntFunction<String> more) {
        int end = LIMIT / 100 * share - RESERVE;
        for (int i = 0; i < items.size(); i++) {
            String item = form.apply(items.get(i));
            if (text.length() + item.length() > end) {
                return add(more.apply(items.size() - i));
            }
            text.append(item);
        }
        return this;
    }

    /** The same, folded under a title; nothing if there are no items. */
    <T> CommentText fold(int share, String title, List<T> items, Function<T, String> form, String more) {
        return items.isEmpty()
                ? this
                : add("\n<details><summary>" + title + "</summary>\n\n")
                        .add(share, items, form, count -> "\nAnd " + Wording.number(count) + ' ' + more + ".\n")
                        .add("\n</details>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

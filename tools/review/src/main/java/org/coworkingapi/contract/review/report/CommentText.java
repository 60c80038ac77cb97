package org.coworkingapi.contract.review.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The text of a pull request comment. Code hosts reject long comments, so only the number of excess items is shown. */
final class CommentText {

    /** The maximum length in characters; the limit of GitHub is 65,536. */
    static final int LIMIT = 60_000;

    // Space for the number of omitted items and the end of the section.
    private static final int RESERVE = 200;

    private final StringBuilder text = new StringBuilder();

    CommentText add(String part) {
        text.append(part);
        return this;
    }

    /**
     * Adds items until the text reaches a maximum length, then the number of omitted items.
     *
     * @param maxPercent the maximum length of the complete text after the items, in percent of the limit
     * @param omitted formats the number of omitted items
     */
    <T> CommentText add(int maxPercent, List<T> items, Function<T, String> format, IntFunction<String> omitted) {
        int end = LIMIT / 100 * maxPercent - RESERVE;
        for (int i = 0; i < items.size(); i++) {
            String item = format.apply(items.get(i));
            if (text.length() + item.length() > end) {
                return add(omitted.apply(items.size() - i));
            }
            text.append(item);
        }
        return this;
    }

    /** Adds a folded section with a title and items, or nothing if there are no items. */
    <T> CommentText fold(int maxPercent, String title, List<T> items, Function<T, String> format, String omittedItems) {
        return items.isEmpty()
                ? this
                : add("\n<details><summary>" + title + "</summary>\n\n")
                        .add(
                                maxPercent,
                                items,
                                format,
                                count -> "\nAnd " + Wording.number(count) + ' ' + omittedItems + ".\n")
                        .add("\n</details>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.coworkingapi.contract.review.report;

import org.coworkingapi.contract.openapi.report.PageDesign;
import org.coworkingapi.contract.review.Review;

/** A review as one HTML page that loads nothing, with and without JavaScript. */
final class Page {

    private Page() {}

    static String of(Review review) {
        return PageDesign.page(
                Page.class, "page.mustache", PageReview.of(review, PageDesign.of(Page.class, "page.js")));
    }
}

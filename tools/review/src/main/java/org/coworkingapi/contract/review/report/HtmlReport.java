package org.coworkingapi.contract.review.report;

import org.coworkingapi.contract.openapi.report.PageDesign;
import org.coworkingapi.contract.review.Review;

/** A review as one HTML page that loads nothing, with and without JavaScript. */
final class HtmlReport {

    private HtmlReport() {}

    static String of(Review review) {
        return PageDesign.page(
                HtmlReport.class, "page.mustache", PageReview.of(review, PageDesign.of(HtmlReport.class, "page.js")));
    }
}

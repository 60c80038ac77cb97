package org.coworkingapi.contract.review.report;

import org.coworkingapi.contract.openapi.report.PageDesign;
import org.coworkingapi.contract.review.Review;

/** The report as a self-contained HTML page, which also works without JavaScript. */
final class HtmlReport {

    private HtmlReport() {}

    static String of(Review review) {
        return PageDesign.page(
                HtmlReport.class, "page.mustache", PageReview.of(review, PageDesign.of(HtmlReport.class, "page.js")));
    }
}

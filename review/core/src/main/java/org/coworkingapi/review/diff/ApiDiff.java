package org.coworkingapi.review.diff;

import java.time.LocalDate;
import org.coworkingapi.review.document.Document;

/** Compares all but schemas, and finds for each place on the wire the schemas to compare. */
final class ApiDiff {

    ApiDiff(Document before, Document after, LocalDate today, ChangeLog log) {
    }

    void compare() {
    }
}

package org.coworkingapi.contract.tests.corpus;

import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.change.VerdictSettings;

/**
 * Two documents with the expected result of their review.
 *
 * @param id the name of the case, which is unique together with {@code version}
 * @param category the file of the case, or the location of the schema
 * @param wire the worst verdict on the wire
 * @param code the permitted worst verdicts for generated code, or an empty list if they are not checked
 * @param expectedTypes the expected change types, one for each change; {@code a|b} permits two types
 * @param optionalTypes the change types that the review may report in addition
 * @param settings the settings that determine the verdicts
 * @param hints the expected hints of all changes, or an empty list if they are not checked
 * @param reason the reason for the verdict
 */
record CorpusPair(
        String id,
        String category,
        String version,
        Map<String, Object> before,
        Map<String, Object> after,
        Verdict wire,
        List<String> code,
        List<String> expectedTypes,
        List<String> optionalTypes,
        VerdictSettings settings,
        List<String> hints,
        String reason) {

    @Override
    public String toString() {
        return id + " [" + version + "]";
    }
}

package org.coworkingapi.contract.tests.corpus;

import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.review.change.Verdict;

/**
 * Two documents, and what the law says of the change from one to the other.
 *
 * @param id names the case; with {@code version} unique
 * @param category the file that it stands in, or for schemas the place that it was tried at
 * @param wire the worst verdict of its changes on the wire
 * @param code the verdicts that generated code may get at worst; empty if the case is not about code
 * @param kinds the changes that must be told, one entry for each; {@code a|b} if either name is right
 * @param also kinds that may be told besides
 * @param why the law, in a sentence
 */
record CorpusPair(
        String id,
        String category,
        String version,
        Map<String, Object> before,
        Map<String, Object> after,
        Verdict wire,
        List<String> code,
        List<String> kinds,
        List<String> also,
        String why) {

    @Override
    public String toString() {
        return id + " [" + version + "]";
    }
}

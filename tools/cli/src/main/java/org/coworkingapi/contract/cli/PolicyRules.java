package org.coworkingapi.contract.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a policy can object to, by id, each with what it means. */
final class PolicyRules {

    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "unexcused-break",
                "A change breaks the wire, the major version is the same, and no exception allows it.");
        ALL.put(
                "consumer-breaks",
                "A change leaves the wire as it was and yet breaks a consumer: its examples, or its generated client.");
        ALL.put("exception-expired", "The last day of an exception is over.");
        ALL.put("exception-unused", "An exception allows what nobody changes any more.");
        ALL.put("version-not-bumped", "Something changed, and the version is the old one.");
        ALL.put("version-decreased", "The version goes back.");
        ALL.put("version-not-semantic", "The version is not written as Semantic Versioning asks.");
        ALL.put("major-not-bumped", "Something breaks, and the major version is the old one.");
        ALL.put("minor-not-bumped", "Something is new, and the minor version is the old one.");
        ALL.put("removed-without-deprecation", "An operation is gone whose end was not announced, or not long enough.");
        ALL.put("sunset-missing", "An operation is deprecated without a last day.");
        ALL.put("sunset-invalid", "The last day of an operation is no date.");
        ALL.put("sunset-in-past", "The last day of an operation was over when it was announced.");
        ALL.put("sunset-too-soon", "The last day of an operation is nearer than the settings allow.");
        ALL.put("style-error", "What is new or changed breaks a rule of style that is an error, and no hint.");
    }

    private PolicyRules() {}
}

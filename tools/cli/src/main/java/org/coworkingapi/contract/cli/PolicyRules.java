package org.coworkingapi.contract.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The descriptions of the policy rules by their ids. */
final class PolicyRules {

    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "unexcused-break",
                "A change is breaking, the major version is unchanged, and no exception allows the change.");
        ALL.put(
                "consumer-breaks",
                "A change is compatible on the wire but breaks a consumer: its examples or its generated client.");
        ALL.put("exception-expired", "The end date of an exception has passed.");
        ALL.put("exception-unused", "An exception matches no change.");
        ALL.put("version-not-bumped", "The document changed, but its version did not.");
        ALL.put("version-decreased", "The new version is lower than the old version.");
        ALL.put("version-not-semantic", "The version is not a valid semantic version.");
        ALL.put("major-not-bumped", "A change is breaking, but the major version is unchanged.");
        ALL.put("minor-not-bumped", "Something was added, but the minor version is unchanged.");
        ALL.put("removed-without-deprecation", "An operation was removed without a sunset, or before its sunset.");
        ALL.put("sunset-missing", "An operation is deprecated but has no sunset.");
        ALL.put("sunset-invalid", "The sunset of an operation is not a valid date.");
        ALL.put("sunset-in-past", "The sunset of an operation was in the past when it was announced.");
        ALL.put("sunset-too-soon", "The sunset of an operation is earlier than the settings allow.");
        ALL.put("style-error", "An added or changed part violates a style rule of level error.");
    }

    private PolicyRules() {}
}

package org.coworkingapi.contract.review.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The descriptions of the policy rules by their ids. */
public final class PolicyRules {

    public static final Map<String, String> ALL;

    static {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(
                "unexcused-break",
                "A change is breaking, the major version is unchanged, and no exception allows the change.");
        rules.put(
                "consumer-breaks",
                "A change is compatible on the wire but breaks the contract examples or the generated client of a consumer.");
        rules.put("exception-expired", "The last day of an exception has passed.");
        rules.put("exception-unused", "An exception matches no change.");
        rules.put("version-not-bumped", "The document changed, but its version did not.");
        rules.put("version-decreased", "The new version is lower than the old version.");
        rules.put("version-not-semantic", "The version is not a valid semantic version.");
        rules.put("major-not-bumped", "A change is breaking, but the major version is unchanged.");
        rules.put("minor-not-bumped", "A change requires a new minor version, but the minor version is unchanged.");
        rules.put("removed-without-deprecation", "An operation was removed without a sunset, or before its sunset.");
        rules.put("sunset-missing", "An operation is deprecated but has no sunset.");
        rules.put("sunset-invalid", "The sunset of an operation is not a valid date.");
        rules.put("sunset-in-past", "The sunset of an operation was in the past when it was announced.");
        rules.put("sunset-too-soon", "The sunset of an operation is earlier than the settings allow.");
        rules.put("style-error", "An added or changed part violates a style rule of level error.");
        ALL = Collections.unmodifiableMap(rules);
    }

    private PolicyRules() {}
}

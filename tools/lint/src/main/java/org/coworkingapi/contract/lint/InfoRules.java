package org.coworkingapi.contract.lint;

import java.util.regex.Pattern;

/** Checks that the version of the API is a semantic version. */
final class InfoRules {

    private static final Pattern SEMANTIC =
            Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

    private InfoRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.document()
                .root()
                .at("/info/version")
                .filter(version -> !SEMANTIC.matcher(version.text()).matches())
                .ifPresent(version -> findings.add(
                        "info-version",
                        version,
                        "'" + version.text() + "' is not a semantic version; use major.minor.patch, such as '1.0.0'."));
    }
}

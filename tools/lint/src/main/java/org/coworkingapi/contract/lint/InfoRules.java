package org.coworkingapi.contract.lint;

import java.util.regex.Pattern;

/** Checks that the version of the API is a semantic version, and that its description is short. */
final class InfoRules {

    private static final Pattern SEMANTIC =
            Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

    private static final int MAX_DESCRIPTION_LENGTH = 500;

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
        index.document()
                .root()
                .at("/info/description")
                .filter(description -> description.text().strip().length() > MAX_DESCRIPTION_LENGTH)
                .ifPresent(description -> findings.add(
                        "info-description-long",
                        description,
                        "The description has " + description.text().strip().length()
                                + " characters, and many generators copy it into each file; move all but "
                                + MAX_DESCRIPTION_LENGTH
                                + " characters to the descriptions of tags or to 'externalDocs'."));
    }
}

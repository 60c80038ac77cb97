package org.coworkingapi.contract.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that servers use https. */
final class ServerRules {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern UNENCRYPTED =
            Pattern.compile("http://(?!(localhost|127\\.0\\.0\\.1|\\[::1])([:/]|$)).*", Pattern.DOTALL);

    private ServerRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.objects("Server")
                .forEach(server -> server.get("url")
                        .filter(url -> UNENCRYPTED
                                .matcher(defaultUrl(server, url.text()))
                                .matches())
                        .ifPresent(url -> findings.add(
                                "server-https", url, "'" + url.text() + "' is not encrypted; use https.")));
    }

    /** Returns the URL with the default values of its variables. */
    private static String defaultUrl(Node server, String url) {
        return VARIABLE.matcher(url)
                .replaceAll(match -> Matcher.quoteReplacement(server.get("variables")
                        .flatMap(variables -> variables.get(match.group(1)))
                        .map(variable -> variable.text("default"))
                        .orElse("")));
    }
}

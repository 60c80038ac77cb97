package org.coworkingapi.contract.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Node;

/** A document says where its API is, and nobody has to read it over an open line. */
final class ServerRules {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OPEN = Pattern.compile("http://(?!(localhost|127\\.0\\.0\\.1|\\[::1])([:/]|$)).*", Pattern.DOTALL);

    private ServerRules() {}

    static void check(Outline outline, Findings findings) {
        Node root = outline.document().root();
        if (root.get("paths").filter(paths -> !paths.members().isEmpty()).isPresent() && outline.all("Server").isEmpty()) {
            findings.add("server-missing", root, "It is not said where the API is; list its 'servers'.");
        }
        outline.all("Server").forEach(server -> server.get("url").ifPresent(url -> check(server, url, findings)));
    }

    private static void check(Node server, Node url, Findings findings) {
        Matcher variables = VARIABLE.matcher(url.text());
        while (variables.find()) {
            String name = variables.group(1);
            if (server.get("variables").flatMap(all -> all.get(name)).isEmpty()) {
                findings.add("server-variable-undeclared", url, "The variable '" + name + "' is not among the server's 'variables'.");
            }
        }
        if (OPEN.matcher(called(server, url.text())).matches()) {
            findings.add("server-https", url, "'" + url.text() + "' is read over an open line; offer https.");
        }
        if (url.text().length() > 1 && url.text().endsWith("/")) {
            findings.add("server-trailing-slash", url, "'" + url.text()
                    + "' ends in a slash, and every path begins with one; leave it out.");
        }
    }

    /** With each variable's default. */
    private static String called(Node server, String url) {
        return VARIABLE.matcher(url).replaceAll(match -> Matcher.quoteReplacement(server.get("variables")
                .flatMap(all -> all.get(match.group(1))).map(variable -> variable.text("default")).orElse("")));
    }
}

package org.coworkingapi.contract.lint;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;

/** A document says its version, who to ask, what is allowed, and which groups of operations there are. */
final class InfoRules {

    private static final Pattern SEMANTIC = Pattern.compile(
            "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

    private InfoRules() {}

    static void check(Outline outline, Findings findings) {
        outline.document().root().get("info").filter(Node::isObject).ifPresent(info -> info(info, findings));
        Set<String> declared = outline.all("Tag").stream().map(tag -> tag.text("name")).collect(Collectors.toSet());
        outline.operations().forEach(operation -> operation.node().get("tags").ifPresent(tags -> tags.items().stream()
                .filter(tag -> !declared.contains(tag.text())).forEach(tag -> findings.add("tag-undeclared", tag,
                        "The tag '" + tag.text() + "' is not in the document's list of tags; declare and describe it there."))));
    }

    private static void info(Node info, Findings findings) {
        info.get("version").filter(version -> !SEMANTIC.matcher(version.text()).matches()).ifPresent(version -> findings.add("info-version",
                version, "'" + version.text() + "' is no semantic version; write major.minor.patch, as '1.0.0'."));
        if (info.get("contact").filter(contact -> !contact.members().isEmpty()).isEmpty()) {
            findings.add("info-contact", info, "Nobody is named to ask; add a 'contact' with a name and a URL or an e-mail address.");
        }
        if (info.get("license").filter(license -> !license.members().isEmpty()).isEmpty()) {
            findings.add("info-license", info, "It is not said who may use the API and how; add a 'license'.");
        }
    }
}

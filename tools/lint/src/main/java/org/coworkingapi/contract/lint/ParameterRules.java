package org.coworkingapi.contract.lint;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Nearest;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;

/** The parameters of a path are those that it names, and nothing is there twice. */
final class ParameterRules {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

    private ParameterRules() {}

    static void check(Outline outline, Findings findings) {
        outline.provided().forEach(operation -> inPath(operation, findings));
        outline.all("Parameter").stream().filter(parameter -> parameter.text("in").equals("path") && !parameter.isTrue("required"))
                .forEach(parameter -> findings.add("path-parameter-optional", parameter,
                        "'" + parameter.text("name") + "' is part of the path, so it must be 'required: true'."));
        List.of("PathItem", "Operation").forEach(type -> outline.all(type).forEach(holder -> duplicates(outline, holder, findings)));
    }

    private static void inPath(Operation operation, Findings findings) {
        Set<String> named = new LinkedHashSet<>();
        Matcher variables = VARIABLE.matcher(operation.route());
        while (variables.find()) {
            named.add(variables.group(1));
        }
        Set<String> declared = new LinkedHashSet<>();
        operation.parameters().stream().filter(parameter -> parameter.in().equals("path"))
                .forEach(parameter -> declared.add(parameter.name()));
        named.stream().filter(name -> !declared.contains(name)).forEach(name -> findings.add("path-parameter-undeclared", operation.node(),
                "The path names '{" + name + "}', but no path parameter has that name"
                + Nearest.to(name, declared).map(near -> "; did you mean '" + near + "'?").orElse(".")));
        declared.stream().filter(name -> !named.contains(name)).forEach(name -> findings.add("path-parameter-undeclared", operation.node(),
                "The path parameter '" + name + "' is not in the path."));
    }

    private static void duplicates(Outline outline, Node holder, Findings findings) {
        Set<String> seen = new HashSet<>();
        holder.get("parameters").ifPresent(list -> list.items().forEach(item -> {
            Node parameter = outline.document().resolve(item);
            if (!seen.add(parameter.text("in") + ' ' + parameter.text("name"))) {
                findings.add("parameter-duplicate", item, "The " + parameter.text("in")
                        + " parameter '" + parameter.text("name") + "' is there twice.");
            }
        }));
    }
}

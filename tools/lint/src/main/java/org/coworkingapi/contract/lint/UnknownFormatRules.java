package org.coworkingapi.contract.lint;

import java.util.Set;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.PrintableText;

/** Checks that formats are registered. */
final class UnknownFormatRules {

    /** The formats of the OpenAPI Format Registry, which include those of JSON Schema. */
    private static final Set<String> REGISTERED = Set.of(
            "base64url",
            "binary",
            "byte",
            "char",
            "commonmark",
            "date",
            "date-time",
            "date-time-local",
            "decimal",
            "decimal128",
            "double",
            "double-int",
            "duration",
            "email",
            "float",
            "hostname",
            "html",
            "http-date",
            "idn-email",
            "idn-hostname",
            "int16",
            "int32",
            "int64",
            "int8",
            "ipv4",
            "ipv4-cidr",
            "ipv6",
            "ipv6-cidr",
            "iri",
            "iri-reference",
            "json-pointer",
            "language",
            "media-range",
            "password",
            "regex",
            "relative-json-pointer",
            "sf-binary",
            "sf-boolean",
            "sf-decimal",
            "sf-integer",
            "sf-string",
            "sf-token",
            "time",
            "time-local",
            "uint16",
            "uint32",
            "uint64",
            "uint8",
            "unixtime",
            "uri",
            "uri-reference",
            "uri-template",
            "uuid");

    private static final int EXCERPT_LENGTH = 40;

    private UnknownFormatRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.objects("Schema").stream()
                .flatMap(schema -> schema.get("format").stream())
                .filter(format -> format.isText() && !REGISTERED.contains(format.text()))
                .forEach(format -> check(format, findings));
    }

    private static void check(Node format, LintFindings findings) {
        String name = PrintableText.shortened(format.text(), EXCERPT_LENGTH);
        findings.add(
                "format-unknown",
                format,
                "'" + name + "' is not in the OpenAPI Format Registry"
                        + NearestName.nearest(name, REGISTERED)
                                .map(nearest -> "; use '" + nearest + "'.")
                                .orElse(
                                        "; use a registered format, or remove it and add a 'pattern' or a description."));
    }
}

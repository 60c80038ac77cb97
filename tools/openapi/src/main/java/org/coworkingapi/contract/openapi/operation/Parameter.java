package org.coworkingapi.contract.openapi.operation;

import java.util.Locale;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Sender;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param at where it is listed
 * @param node its object, references resolved
 * @param isOfPath whether the path states it for all its operations
 */
public record Parameter(Document document, String in, String name, Node at, Node node, boolean isOfPath) {

    /** What tells parameters of an operation apart: headers have no case. */
    public String identity() {
        return in + ' ' + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    public boolean isRequired() {
        return in.equals("path") || node.isTrue("required");
    }

    /** The schema of its value; one that allows anything if it states none. */
    public JsonSchema jsonSchema() {
        return schema().or(() -> content().flatMap(media -> media.get("schema")))
                .map(schema -> JsonSchema.of(document, schema, Sender.CLIENT))
                .orElse(JsonSchema.ANYTHING);
    }

    /** Its own example, or that of its schema; empty text if there is none. */
    public String example() {
        return node.get("example")
                .map(Node::text)
                .orElseGet(() -> jsonSchema().node().path("example").asString(""));
    }

    public Style style() {
        return Style.ofParameter(node, in);
    }

    public Optional<Node> schema() {
        return node.get("schema");
    }

    /** The one media type that it is written as; empty if it has a plain schema. */
    public Optional<Node> content() {
        return content(node);
    }

    /** The one media type that a parameter or header is written as; empty if it has a plain schema. */
    public static Optional<Node> content(Node holder) {
        return holder.get("content")
                .flatMap(content -> content.members().values().stream().findFirst());
    }

    public Location location() {
        return Location.parameter(in, name);
    }

    /** Whether OpenAPI says that it is to be ignored, because something else describes it. */
    boolean isIgnored() {
        return in.equals("header")
                && switch (name.toLowerCase(Locale.ROOT)) {
                    case "accept", "content-type", "authorization" -> true;
                    default -> false;
                };
    }
}

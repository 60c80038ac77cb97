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
 * @param at the entry in the list of parameters, which may be a reference
 * @param node the resolved parameter object
 * @param isOfPath whether the path item defines the parameter for all its operations
 */
public record Parameter(Document document, String in, String name, Node at, Node node, boolean isOfPath) {

    /** Returns a key that is unique in an operation. Names of headers are case-insensitive. */
    public String identity() {
        return in + ' ' + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    public boolean isRequired() {
        return in.equals("path") || node.isTrue("required");
    }

    /** Returns the schema of the value, or a schema that allows any value if there is none. */
    public JsonSchema jsonSchema() {
        return schema().or(() -> content().flatMap(media -> media.get("schema")))
                .map(schema -> JsonSchema.of(document, schema, Sender.CLIENT))
                .orElse(JsonSchema.ANYTHING);
    }

    /** Returns the example of the parameter or of its schema; an empty string if there is none. */
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

    /**
     * Returns the only media type of the {@code content}, or an empty {@code Optional} if the parameter has a
     * {@code schema} instead.
     */
    public Optional<Node> content() {
        return content(node);
    }

    /**
     * Returns the only media type of a parameter or header, or an empty {@code Optional} if it has a {@code schema}
     * instead.
     */
    public static Optional<Node> content(Node holder) {
        return holder.get("content")
                .flatMap(content -> content.members().values().stream().findFirst());
    }

    public Location location() {
        return Location.parameter(in, name);
    }

    /**
     * Returns whether this parameter is ignored: other fields describe the header, or it is the complete query string
     * (OpenAPI 3.2), which the tools do not support.
     */
    boolean isIgnored() {
        if (in.equals("querystring")) {
            return true;
        }
        return in.equals("header")
                && switch (name.toLowerCase(Locale.ROOT)) {
                    case "accept", "content-type", "authorization" -> true;
                    default -> false;
                };
    }
}

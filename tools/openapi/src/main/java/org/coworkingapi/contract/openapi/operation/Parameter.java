package org.coworkingapi.contract.openapi.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Sender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

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

    /**
     * Parses the values of this parameter in a request. An exploded list can have several.
     *
     * @return the value; empty if the tools do not read this style, or if a single value is sent several times
     */
    public Optional<JsonNode> read(List<String> values) {
        JsonSchema schema = jsonSchema();
        if (content().isPresent()) {
            return values.size() == 1 ? BodyFormat.JSON.read(values.get(0)) : Optional.empty();
        }
        String type = schema.node().path("type").asString("");
        if (type.equals("array")) {
            return separator().map(separator -> list(values, separator));
        }
        return values.size() == 1 && !type.equals("object")
                ? Optional.of(schema.read(values.get(0)))
                : Optional.empty();
    }

    /**
     * Returns the values to send in a request.
     *
     * @param value the value; for a list, its items with commas between them
     */
    public List<String> written(String value) {
        if (!isList()) {
            return List.of(value);
        }
        return separator()
                .map(separator -> separator.isEmpty()
                        ? Arrays.asList(value.split(",", -1))
                        : List.of(value.replace(",", separator)))
                .orElse(List.of(value));
    }

    /** Returns whether the value is a list. */
    public boolean isList() {
        return content().isEmpty()
                && jsonSchema().node().path("type").asString("").equals("array");
    }

    /** Returns the separator of the items in one value, or an empty {@code Optional} for unsupported styles. */
    private Optional<String> separator() {
        return switch (style().serialization(ValueType.ARRAY)) {
            case "k=a&k=b" -> Optional.of("");
            case "a,b", "form" -> Optional.of(",");
            case "spaceDelimited" -> Optional.of(" ");
            case "pipeDelimited" -> Optional.of("|");
            default -> Optional.empty();
        };
    }

    private JsonNode list(List<String> values, String separator) {
        JsonSchema items = jsonSchema().part("/0").orElse(JsonSchema.ANYTHING);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.stream()
                .flatMap(value -> separator.isEmpty()
                        ? Stream.of(value)
                        : Arrays.stream(value.split(Pattern.quote(separator), -1)))
                .map(items::read)
                .forEach(list::add);
        return list;
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

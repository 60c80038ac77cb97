package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259) in one pass. */
final class JsonReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final Consumer<BadInputException> duplicates;

    /** @param duplicates receives an exception for each duplicate key, whose last value is used */
    JsonReader(Path file, Consumer<BadInputException> duplicates) {
        this.file = file;
        this.duplicates = duplicates;
    }

    Node read(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            try {
                parser.nextToken();
                Node root = value(parser, null, "", line(parser));
                if (parser.nextToken() != null) {
                    throw new BadInputException(
                            file, line(parser), "Unexpected content after the end of the document.");
                }
                return root;
            } catch (StreamConstraintsException e) {
                throw new BadInputException(
                        file, Math.max(1, parser.currentLocation().getLineNr()), limitMessage(e));
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new BadInputException(file, line, "Invalid JSON: " + firstLine(e.getOriginalMessage()) + ".");
        }
    }

    private static String limitMessage(StreamConstraintsException e) {
        int levels = StreamReadConstraints.defaults().getMaxNestingDepth();
        return e.getOriginalMessage().contains("nesting depth")
                ? "The document is nested more than " + levels + " levels deep."
                : "The document contains a number or a string that is too long.";
    }

    private Node value(JsonParser parser, @Nullable Node parent, String key, int line) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, parent, key, line);
            case START_ARRAY -> list(parser, parent, key, line);
            case VALUE_STRING -> new Node(file, parent, key, line, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node(file, parent, key, line, Numbers.checked(file, line, parser.getDecimalValue()));
            case VALUE_TRUE -> new Node(file, parent, key, line, true);
            case VALUE_FALSE -> new Node(file, parent, key, line, false);
            default -> new Node(file, parent, key, line, null);
        };
    }

    private Node object(JsonParser parser, @Nullable Node parent, String key, int line) {
        Map<String, Node> members = new LinkedHashMap<>();
        Node node = new Node(file, parent, key, line, members);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int keyLine = line(parser);
            parser.nextToken();
            if (members.put(name, value(parser, node, name, keyLine)) != null) {
                duplicates.accept(new BadInputException(file, keyLine, "Duplicate key '" + name + "'."));
            }
        }
        return node;
    }

    private Node list(JsonParser parser, @Nullable Node parent, String key, int line) {
        List<Node> items = new ArrayList<>();
        Node node = new Node(file, parent, key, line, items);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, node, String.valueOf(items.size()), line(parser)));
        }
        return node;
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(String message) {
        return message.strip().replaceAll("\\R.*| \\(start marker.*", "").strip();
    }
}

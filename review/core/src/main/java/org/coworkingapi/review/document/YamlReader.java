package org.coworkingapi.review.document;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML text (1.2, JSON schema), aliases included. */
final class YamlReader {

    /** What a document can have at most: aliases of aliases could otherwise ask for more than any memory holds. */
    private static final int VALUES = 10_000_000;

    private static final int DEPTH = 500;

    private final Path file;
    private int values;

    YamlReader(Path file) {
        this.file = file;
    }

    Node read(String text) {
        return guarded(() -> compose().composeString(text)
                .map(root -> value(root, null, "", line(root), 0))
                .orElseThrow(() -> new BadInputException(file, 1, "It is empty.")));
    }

    /** Documents divided by {@code ---}; those that hold nothing are left out. */
    List<Node> readAll(String text) {
        return guarded(() -> {
            List<Node> documents = new ArrayList<>();
            compose().composeAllFromString(text).forEach(root -> documents.add(value(root, null, "", line(root), 0)));
            documents.removeIf(Node::isNull);
            return documents;
        });
    }

    private static Compose compose() {
        return new Compose(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setParseComments(false).build());
    }

    private <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MarkedYamlEngineException e) {
            throw new BadInputException(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    "It is no YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw new BadInputException(file, 1, "It is no YAML: " + e.getMessage() + ".");
        } catch (StackOverflowError e) {
            throw new BadInputException(file, 1, "It is nested more than " + DEPTH + " deep.");
        }
    }

    private Node value(org.snakeyaml.engine.v2.nodes.Node yaml, @Nullable Node parent, String key, int line, int depth) {
        if (++values > VALUES || depth > DEPTH) {
            throw new BadInputException(file, line, values > VALUES ? "It has more than " + VALUES + " values, aliases written out."
                    : "It is nested more than " + DEPTH + " deep.");
        }
        if (yaml instanceof MappingNode mapping) {
            return object(mapping, parent, key, line, depth);
        }
        if (yaml instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            Node node = new Node(file, parent, key, line, items);
            for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                items.add(value(item, node, String.valueOf(items.size()), line(item), depth + 1));
            }
            return node;
        }
        return new Node(file, parent, key, line, scalar((ScalarNode) yaml));
    }

    private Node object(MappingNode mapping, @Nullable Node parent, String key, int line, int depth) {
        Map<String, Node> members = new LinkedHashMap<>();
        Node node = new Node(file, parent, key, line, members);
        for (NodeTuple entry : mapping.getValue()) {
            int at = line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                throw new BadInputException(file, at, "A key is an object or a list; only texts can be keys.");
            }
            if (members.put(name.getValue(), value(entry.getValueNode(), node, name.getValue(), at, depth + 1)) != null) {
                throw new BadInputException(file, at, "The key '" + name.getValue() + "' is there twice.");
            }
        }
        return node;
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumberOfJson) {
                return text;
            }
        }
        return text;
    }

    private static int line(org.snakeyaml.engine.v2.nodes.Node yaml) {
        return yaml.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}

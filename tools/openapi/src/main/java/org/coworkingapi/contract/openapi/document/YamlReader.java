package org.coworkingapi.contract.openapi.document;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2, including aliases. Scalars have the types of YAML's "JSON schema" (YAML 1.2, section 10.2). */
final class YamlReader {

    /** The maximum number of values that aliases may add. Nested aliases could otherwise exhaust the memory. */
    private static final int MAXIMUM_ALIASED_VALUES = 1_000_000;

    private static final int MAXIMUM_DEPTH = 500;

    private final Path file;
    private long valueCount;

    YamlReader(Path file) {
        this.file = file;
    }

    Node read(String text) {
        return parse(
                text,
                composer -> composer.getSingleNode()
                        .map(root -> value(root, null, "", line(root), 0))
                        .orElseThrow(() -> new BadInputException(file, 1, "The file is empty.")));
    }

    /**
     * Reads a document, and accepts empty lines at the start of a block scalar that contain more spaces than its first
     * line. YAML 1.2 (section 8.1.1.1) does not allow them, but many other parsers do.
     *
     * @param defects receives the first such block scalar
     */
    Node readLeniently(String text, Consumer<BadInputException> defects) {
        try {
            return read(text);
        } catch (BadInputException e) {
            if (!e.reason().contains("the leading empty lines contain more spaces")) {
                throw e;
            }
            Node root = read(text.replaceAll("(?m)^ +$", ""));
            defects.accept(e);
            return root;
        }
    }

    /** Returns whether the text contains no values, only comments or empty documents. */
    boolean isEmpty(String text) {
        return readAll(text).isEmpty();
    }

    /** Reads all documents, which are separated by {@code ---}. Empty documents are skipped. */
    List<Node> readAll(String text) {
        return parse(text, composer -> {
            List<Node> documents = new ArrayList<>();
            composer.forEachRemaining(root -> documents.add(value(root, null, "", line(root), 0)));
            documents.removeIf(Node::isNull);
            return documents;
        });
    }

    private <T> T parse(String text, Function<Composer, T> reader) {
        // A value takes at least one character. If there are more values than characters, aliases add them.
        valueCount = -text.length();
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setParseComments(false)
                    .setMaxAliasesForCollections(Integer.MAX_VALUE)
                    .setAllowNonScalarKeys(true)
                    .build();
            Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
            return reader.apply(new Composer(settings, new DepthLimitedParser(parser, MAXIMUM_DEPTH, this::tooDeep)));
        } catch (MarkedYamlEngineException e) {
            throw invalid(
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    (e.getContext() == null ? "" : e.getContext() + ' ') + e.getProblem());
        } catch (ReaderException e) {
            throw invalid(
                    (int) text.codePoints()
                                    .limit(e.getPosition())
                                    .filter(point -> point == '\n')
                                    .count()
                            + 1,
                    "U+" + String.format(Locale.ROOT, "%04X", e.getCodePoint()) + " is not allowed in YAML");
        } catch (YamlEngineException e) {
            throw invalid(1, String.valueOf(e.getMessage()));
        }
    }

    private BadInputException invalid(int line, String reason) {
        return new BadInputException(file, line, "Invalid YAML: " + reason.replaceFirst("\\.+$", "") + '.');
    }

    private BadInputException tooDeep(int line) {
        return new BadInputException(file, line, "The document is nested more than " + MAXIMUM_DEPTH + " levels deep.");
    }

    private BadInputException tooManyValues(int line) {
        return new BadInputException(
                file, line, "The aliases expand to more than " + MAXIMUM_ALIASED_VALUES + " values.");
    }

    private Node value(
            org.snakeyaml.engine.v2.nodes.Node yaml, @Nullable Node parent, String key, int line, int depth) {
        if (++valueCount > MAXIMUM_ALIASED_VALUES) {
            throw tooManyValues(line);
        }
        if (depth > MAXIMUM_DEPTH) {
            throw tooDeep(line);
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
        Set<String> names = ownNames(mapping);
        for (NodeTuple entry : mapping.getValue()) {
            if (isMergeKey(entry.getKeyNode())) {
                for (NodeTuple merged : mergedEntries(entry, depth)) {
                    if (names.add(name(merged))) {
                        add(members, merged, node, depth);
                    }
                }
            } else {
                add(members, entry, node, depth);
            }
        }
        return node;
    }

    private void add(Map<String, Node> members, NodeTuple entry, Node parent, int depth) {
        String name = name(entry);
        int line = line(entry.getKeyNode());
        if (members.put(name, value(entry.getValueNode(), parent, name, line, depth + 1)) != null) {
            throw new BadInputException(file, line, "Duplicate key '" + name + "'.");
        }
    }

    /** Returns the names of the members without those that merge keys add. */
    private Set<String> ownNames(MappingNode mapping) {
        Set<String> names = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!isMergeKey(entry.getKeyNode())) {
                names.add(name(entry));
            }
        }
        return names;
    }

    /** Returns whether a key is a merge key (yaml.org/type/merge.html), whose value adds members to the object. */
    private static boolean isMergeKey(org.snakeyaml.engine.v2.nodes.Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().equals("<<");
    }

    /** Returns the members of the objects in a merge key, in order of precedence. */
    private List<NodeTuple> mergedEntries(NodeTuple mergeKey, int depth) {
        org.snakeyaml.engine.v2.nodes.Node value = mergeKey.getValueNode();
        List<org.snakeyaml.engine.v2.nodes.Node> sources =
                value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        List<NodeTuple> entries = new ArrayList<>();
        for (org.snakeyaml.engine.v2.nodes.Node source : sources) {
            if (!(source instanceof MappingNode mapping)) {
                throw new BadInputException(
                        file,
                        line(mergeKey.getKeyNode()),
                        "The value of the merge key '<<' must be an object or a list of objects; quote the key if it is"
                                + " not a merge key.");
            }
            if (depth > MAXIMUM_DEPTH) {
                throw tooDeep(line(mergeKey.getKeyNode()));
            }
            // Empty objects count too, because merge keys in merged objects multiply them.
            if (++valueCount > MAXIMUM_ALIASED_VALUES) {
                throw tooManyValues(line(mergeKey.getKeyNode()));
            }
            Set<String> ownNames = ownNames(mapping);
            for (NodeTuple entry : mapping.getValue()) {
                if (isMergeKey(entry.getKeyNode())) {
                    mergedEntries(entry, depth + 1).stream()
                            .filter(merged -> !ownNames.contains(name(merged)))
                            .forEach(entries::add);
                } else {
                    entries.add(entry);
                }
            }
            if (entries.size() > MAXIMUM_ALIASED_VALUES) {
                throw tooManyValues(line(mergeKey.getKeyNode()));
            }
        }
        return entries;
    }

    private String name(NodeTuple entry) {
        if (entry.getKeyNode() instanceof ScalarNode name) {
            return name.getValue();
        }
        throw new BadInputException(file, line(entry.getKeyNode()), "A key must be a string, not an object or a list.");
    }

    private @Nullable Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            try {
                return Numbers.checked(file, line(scalar), new BigDecimal(text));
            } catch (NumberFormatException notJsonNumber) {
                return text;
            }
        }
        return text;
    }

    private static int line(org.snakeyaml.engine.v2.nodes.Node yaml) {
        return yaml.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}

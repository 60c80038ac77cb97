package org.coworkingapi.contract.verification.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML or JSON file whose values know on which line they stand. */
public final class SourceFile {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Path path;
    private final JsonNode root;
    private final Map<String, Integer> lines = new HashMap<>();

    private SourceFile(Path path, JsonNode root) {
        this.path = path;
        this.root = root;
    }

    /** @throws UnreadableFileException if it cannot be read, is not plain YAML, or has a key twice */
    public static SourceFile read(Path path) {
        try {
            return of(path, Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(path, 1, "it is not written in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of that name with that text. */
    public static SourceFile of(Path path, String text) {
        Plainness.check(path, text);
        try {
            Node document = new Compose(LoadSettings.builder().build()).composeString(text)
                    .orElseThrow(() -> new UnreadableFileException(path, 1, "it is empty"));
            // Through text, so that numbers have the types that a parsed answer gives them.
            JsonNode root = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(YAML.readTree(text)));
            SourceFile file = new SourceFile(path, root);
            file.index("", document);
            return file;
        } catch (YamlEngineException e) {
            throw UnreadableFileException.of(path, e);
        } catch (JacksonException e) {
            throw UnreadableFileException.of(path, e);
        }
    }

    public Path path() {
        return path;
    }

    public JsonNode root() {
        return root;
    }

    /** The value at a JSON pointer (RFC 6901); a missing node if there is none. */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The line, from 1, of the key at a JSON pointer, or of the nearest one around it that the file has. */
    public int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private void index(String pointer, Node node) {
        lines.putIfAbsent(pointer, line(node));
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    String below = pointer + '/' + escaped(key.getValue());
                    lines.put(below, line(key));
                    index(below, entry.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                index(pointer + '/' + i, sequence.getValue().get(i));
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** A name as a segment of a JSON pointer. */
    public static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    /** A segment of a JSON pointer as a name. */
    public static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

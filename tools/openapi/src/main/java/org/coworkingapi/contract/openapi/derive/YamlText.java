package org.coworkingapi.contract.openapi.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON values as YAML that parsers of YAML 1.1 and 1.2 read alike. Therefore, strings that some parsers read as
 * numbers, times or booleans are quoted.
 */
final class YamlText {

    private static final int WIDTH = 140;
    /** The sections of a document with empty lines between their members. */
    private static final Set<String> SPACED = Set.of("paths:", "webhooks:", "components:");

    private static final Pattern WORDS = Pattern.compile("[\\p{L}_/$(].*|\\d+\\.\\d+\\.\\d+", Pattern.DOTALL);
    private static final Set<String> RESERVED = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlText() {}

    static String of(JsonNode value) {
        DumpSettings settings = DumpSettings.builder()
                .setWidth(WIDTH)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(true)
                .setBestLineBreak("\n")
                .build();
        StringBuilder text = new StringBuilder();
        new Dump(settings).dumpNode(node(value), new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
        return withEmptyLines(text.toString());
    }

    /** Adds an empty line before each section of a document, and before each path and kind of component. */
    private static String withEmptyLines(String text) {
        StringBuilder result = new StringBuilder();
        String section = "";
        boolean isFirst = true;
        for (String line : text.split("\n")) {
            if (line.matches("\\S.*")) {
                section = line;
                result.append(result.isEmpty() ? "" : "\n");
                isFirst = true;
            } else if (line.matches(" {2}\\S.*") && SPACED.contains(section)) {
                result.append(isFirst ? "" : "\n");
                isFirst = false;
            }
            result.append(line).append('\n');
        }
        return result.toString();
    }

    private static Node node(JsonNode value) {
        if (value.isObject()) {
            List<NodeTuple> members = new ArrayList<>();
            value.forEachEntry((name, member) -> members.add(new NodeTuple(string(name, false), node(member))));
            return new MappingNode(Tag.MAP, members, members.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value.isArray()) {
            List<Node> items = new ArrayList<>();
            value.forEach(item -> items.add(node(item)));
            boolean isFlat = value.valueStream()
                    .allMatch(item -> item.isValueNode() && item.toString().length() < 60);
            return new SequenceNode(Tag.SEQ, items, isFlat ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value.isString()) {
            return string(value.asString(), true);
        }
        if (value.isNumber()) {
            String number = value.decimalValue().toString();
            return new ScalarNode(number.matches("-?\\d+") ? Tag.INT : Tag.FLOAT, number, ScalarStyle.PLAIN);
        }
        return new ScalarNode(value.isBoolean() ? Tag.BOOL : Tag.NULL, value.toString(), ScalarStyle.PLAIN);
    }

    private static ScalarNode string(String text, boolean mayBeBlock) {
        ScalarStyle style = isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
        return new ScalarNode(Tag.STR, text, mayBeBlock && text.contains("\n") ? ScalarStyle.LITERAL : style);
    }

    private static boolean isPlain(String text) {
        return WORDS.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }
}

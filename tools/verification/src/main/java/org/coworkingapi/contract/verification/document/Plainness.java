package org.coworkingapi.contract.verification.document;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Files are read by several parsers. What these would take differently, or would choke on, is refused before any of them sees it. */
final class Plainness {

    private static final int LENGTH = 2_000_000;
    private static final int DEPTH = 100;

    private Plainness() {}

    /** @throws UnreadableFileException if the text is no YAML, or more than plain values, lists and objects */
    static void check(Path path, String text) {
        if (text.length() > LENGTH) {
            throw new UnreadableFileException(path, 1, "it is longer than " + LENGTH + " characters");
        }
        try {
            int depth = 0;
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEPTH) {
                    throw new UnreadableFileException(path, line(event), "it is nested more than " + DEPTH + " deep");
                }
                trick(event).ifPresent(trick -> {
                    throw new UnreadableFileException(path, line(event), trick + "; write the value out where it is needed");
                });
            }
        } catch (YamlEngineException e) {
            throw UnreadableFileException.of(path, e);
        }
    }

    /** One parser takes an alias for a text, another for what its anchor stands at; with tags it is alike. */
    private static Optional<String> trick(Event event) {
        if (event instanceof AliasEvent alias) {
            return Optional.of("it has the alias '*" + alias.getAlias() + "'");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return Optional.of("it has the anchor '&" + node.getAnchor().get() + "'");
        }
        return tag(event).map(tag -> "it has the tag '" + tag + "'");
    }

    private static Optional<String> tag(Event event) {
        return event instanceof ScalarEvent scalar ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}

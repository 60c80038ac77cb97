package org.coworkingapi.contract.openapi.document;

import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** A YAML parser that rejects values that are nested too deeply, before they are composed recursively. */
final class DepthLimitedParser implements Parser {

    private final Parser parser;
    private final int maximumDepth;
    private final IntFunction<BadInputException> tooDeep;
    private int openCollections;

    /** @param tooDeep returns the exception for a line */
    DepthLimitedParser(Parser parser, int maximumDepth, IntFunction<BadInputException> tooDeep) {
        this.parser = parser;
        this.maximumDepth = maximumDepth;
        this.tooDeep = tooDeep;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent) {
            openCollections++;
        } else if (event instanceof CollectionEndEvent) {
            openCollections--;
        }
        // The root of a document has the depth 0.
        if (openCollections > maximumDepth + 1) {
            throw tooDeep.apply(
                    event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
        }
        return event;
    }
}

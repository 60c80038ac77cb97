package org.coworkingapi.contract.verification.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an operation answers with one status.
 *
 * @param headers by name
 * @param bodies  by media type
 * @param pointer where the spec defines it (RFC 6901)
 */
public record Response(int status, Map<String, Header> headers, Map<String, Body> bodies, String pointer) {

    /** A header of a response. */
    public record Header(boolean required, JsonSchema schema, String pointer) {}

    /** A body of one media type, with the examples that the spec names. */
    public record Body(JsonSchema schema, List<Example> examples, String pointer) {}

    /**
     * A named example.
     *
     * @param provokedBy what of a request leads to this answer ({@code x-provoked-by}); empty where data or state does
     * @param shape      the projection that selects this part of an answer ({@code x-shape}); empty for a whole one
     * @param pointer    of its value
     */
    public record Example(String name, JsonNode value, Optional<String> provokedBy, Optional<String> shape, String pointer) {

        /** The error code; empty for a good answer. */
        public String code() {
            return value.path("code").asString("");
        }
    }

    public List<Example> examples() {
        return bodies.values().stream().flatMap(body -> body.examples().stream()).toList();
    }

    /** The error codes that the spec shows with this status, each once; one empty code for a good answer. */
    public List<String> codes() {
        return status < 400 ? List.of("") : examples().stream().map(Example::code).distinct().toList();
    }
}

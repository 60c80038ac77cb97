package org.coworkingapi.server.app.http;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    JsonNode json() {
        return MAPPER.readTree(body);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}

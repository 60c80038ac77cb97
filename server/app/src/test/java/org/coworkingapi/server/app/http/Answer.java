package org.coworkingapi.server.app.http;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Answer(int status, HttpHeaders headers, String body) {

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}

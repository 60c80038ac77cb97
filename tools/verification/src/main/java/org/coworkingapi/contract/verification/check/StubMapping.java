package org.coworkingapi.contract.verification.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/** A WireMock mapping with the features that stubs of contracts use. */
record StubMapping(SourceFile file) {

    private static final Set<String> REQUEST_KEYS =
            Set.of("method", "url", "urlPath", "headers", "queryParameters", "cookies", "bodyPatterns");

    /** The supported keys of a mapping. All other keys add behaviour that contracts do not specify. */
    private static final Set<String> MAPPING_KEYS = Set.of("id", "uuid", "name", "priority", "request", "response");

    private static final Set<String> RESPONSE_KEYS =
            Set.of("status", "headers", "body", "jsonBody", "base64Body", "transformers");

    static StubMapping read(Path file) {
        return new StubMapping(SourceFile.read(file));
    }

    /** Returns the only request that the mapping matches, without its body; empty if it matches several requests. */
    Optional<Request> request() {
        JsonNode node = file.at("/request");
        Map<String, String> headers = new LinkedHashMap<>();
        List<Request.QueryParameter> query = new ArrayList<>();
        boolean isExact = REQUEST_KEYS.containsAll(node.propertyNames())
                && hasOnlyEqualTo(node.path("headers"))
                && hasOnlyEqualTo(node.path("queryParameters"))
                && hasOnlyEqualTo(node.path("cookies"));
        String url = node.path("urlPath").asString(node.path("url").asString(""));
        if (!isExact) {
            return Optional.empty();
        }
        node.path("headers")
                .forEachEntry((name, pattern) ->
                        headers.put(name, pattern.get("equalTo").asString()));
        node.path("queryParameters")
                .forEachEntry((name, pattern) -> query.add(
                        new Request.QueryParameter(name, pattern.get("equalTo").asString())));
        String credentials = headers.remove("Authorization");
        Request request = new Request(
                node.path("method").asString(""),
                url,
                query,
                headers,
                credentials == null ? null : credentials.replaceFirst("^Bearer ", ""));
        for (Map.Entry<String, JsonNode> cookie : node.path("cookies").properties()) {
            request = request.withCookie(
                    cookie.getKey(), cookie.getValue().path("equalTo").asString());
        }
        return Optional.of(request);
    }

    /** Returns whether the mapping matches only some bodies. */
    boolean hasBodyPatterns() {
        return file.at("/request").has("bodyPatterns");
    }

    private static boolean hasOnlyEqualTo(JsonNode patterns) {
        return patterns.valueStream()
                .allMatch(pattern ->
                        pattern.size() == 1 && pattern.path("equalTo").isString());
    }

    /** Returns pointers (RFC 6901) to unsupported keys, such as a delay or a fault. */
    List<String> unsupportedKeys() {
        return Stream.concat(unsupportedKeys("", MAPPING_KEYS), unsupportedKeys("/response", RESPONSE_KEYS))
                .toList();
    }

    private Stream<String> unsupportedKeys(String pointer, Set<String> supported) {
        return file.at(pointer).propertyNames().stream()
                .filter(key -> !supported.contains(key))
                .map(key -> pointer + '/' + JsonPointers.escaped(key));
    }

    ReceivedResponse response() {
        JsonNode response = file.at("/response");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.path("headers")
                .forEachEntry((name, value) -> headers.put(
                        name,
                        value.isArray()
                                ? value.valueStream().map(JsonNode::asString).toList()
                                : List.of(value.asString())));
        return new ReceivedResponse(response.path("status").asInt(0), headers, body(response));
    }

    static String body(JsonNode response) {
        if (response.has("base64Body")) {
            return new String(
                    Base64.getDecoder().decode(response.get("base64Body").asString()), StandardCharsets.UTF_8);
        }
        return response.has("jsonBody")
                ? response.get("jsonBody").toString()
                : response.path("body").asString("");
    }
}

package org.coworkingapi.contract.verification.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.verification.document.SourceFile;
import org.coworkingapi.contract.verification.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request of a consumer and the answer that it relies on; what is not in the form of a contract reads as empty. */
public record Contract(SourceFile file) {

    private static final String BEARER = "Bearer ";

    /** The folder's name. */
    public String consumer() {
        return folder().getParent().getFileName().toString();
    }

    /** The operation's id in kebab-case, by the folder. */
    public String operationFolder() {
        return folder().getFileName().toString();
    }

    /** The file's name without its ending. */
    public String name() {
        return file.path().getFileName().toString().replaceAll("\\.ya?ml$", "");
    }

    public Request request() {
        JsonNode request = file.at("/request");
        List<Request.Parameter> query = new ArrayList<>();
        request.path("queryParameters").forEachEntry((name, value) -> query.add(new Request.Parameter(name, value.asString(""))));
        Map<String, String> headers = new LinkedHashMap<>();
        request.path("headers").forEachEntry((name, value) -> {
            if (!name.equalsIgnoreCase("Authorization")) {
                headers.put(name, value.asString(""));
            }
        });
        return new Request(request.path("method").asString(""), request.path("urlPath").asString(""), query, headers, token());
    }

    /** The name of the token that it sends; null if it sends none. */
    public @Nullable String token() {
        return file.at("/request/headers").propertyStream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(header -> header.getValue().asString(""))
                .map(value -> value.startsWith(BEARER) ? value.substring(BEARER.length()) : value)
                .findFirst().orElse(null);
    }

    public int status() {
        return file.at("/response/status").asInt(0);
    }

    /** The expected headers, by name. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        file.at("/response/headers").forEachEntry((name, value) -> headers.put(name, value.asString("")));
        return headers;
    }

    public JsonNode body() {
        return file.at("/response/body");
    }

    /** The error code; empty for a good answer. */
    public String code() {
        return body().path("code").asString("");
    }

    public List<BodyMatcher> bodyMatchers() {
        List<BodyMatcher> matchers = new ArrayList<>();
        JsonNode nodes = file.at("/response/matchers/body");
        for (int i = 0; i < nodes.size(); i++) {
            matchers.add(BodyMatcher.of(nodes.get(i), "/response/matchers/body/" + i));
        }
        return matchers;
    }

    public List<HeaderMatcher> headerMatchers() {
        List<HeaderMatcher> matchers = new ArrayList<>();
        JsonNode nodes = file.at("/response/matchers/headers");
        for (int i = 0; i < nodes.size(); i++) {
            matchers.add(new HeaderMatcher(nodes.get(i).path("key").asString(""), nodes.get(i).path("regex").asString(""),
                    "/response/matchers/headers/" + i));
        }
        return matchers;
    }

    private Path folder() {
        return file.path().getParent();
    }

    @Override
    public String toString() {
        return consumer() + '/' + operationFolder() + '/' + name();
    }
}

package org.coworkingapi.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one consumer wrote down of one operation in one case. */
record Contract(String consumer, String operationFolder, String name, JsonNode request, JsonNode response) {

    /** The call of the typed client that sends a contract's request: {@code base} is what comes before the operation's path. */
    record TypedCall(String base, long id, @Nullable String shape, TokenProvider tokens) {
    }

    /** The operation that the folder is named after, whether or not the request finds the way to it. */
    Operation operation() {
        return Operation.valueOf(operationFolder.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String method() {
        return request.get("method").stringValue();
    }

    String path() {
        return request.has("url") ? request.get("url").stringValue() : request.get("urlPath").stringValue();
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(request.path("queryParameters").get(name)).map(JsonNode::asString);
    }

    Optional<String> header(String name) {
        return request.path("headers").propertyStream()
            .filter(header -> header.getKey().equalsIgnoreCase(name))
            .map(header -> header.getValue().asString())
            .findFirst();
    }

    int status() {
        return response.get("status").intValue();
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(response.path("headers").get("Retry-After"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.asString())));
    }

    /** What the consumer reads of the answer; missing if that is only its status. */
    JsonNode body() {
        return response.path("body");
    }

    Optional<ErrorCode> code() {
        return Optional.ofNullable(body().path("code").stringValue(null)).map(ErrorCode::new);
    }

    /** How the typed client sends this request, if it can: other methods, media types, headers or ids are not its business. */
    Optional<TypedCall> typed() {
        Pattern path = Pattern.compile("(.*)" + operation().template().replaceFirst("\\{\\w+}", "([1-9][0-9]{0,18})"));
        Matcher matcher = path.matcher(path());
        Optional<String> authorization = header("Authorization");
        boolean plain = method().equals("GET")
            && request.path("headers").propertyNames().stream().allMatch("Authorization"::equalsIgnoreCase)
            && request.path("queryParameters").propertyNames().stream().allMatch("_shape"::equals)
            && authorization.map(value -> value.matches("Bearer [!-~]+")).orElse(true);
        if (!plain || !matcher.matches()) {
            return Optional.empty();
        }
        String token = authorization.map(value -> value.substring("Bearer ".length())).orElse(null);
        return Optional.of(
            new TypedCall(matcher.group(1), Long.parseLong(matcher.group(2)), query("_shape").orElse(null), () -> token));
    }

    @Override
    public String toString() {
        return consumer + "/" + operationFolder + "/" + name;
    }
}

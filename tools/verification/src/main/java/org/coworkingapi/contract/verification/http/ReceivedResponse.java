package org.coworkingapi.contract.verification.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** An HTTP response that was received from a server. */
public record ReceivedResponse(int status, Map<String, List<String>> headers, String body) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    /** Creates a response whose header names are case-insensitive (RFC 9110, section 5.1). */
    public ReceivedResponse {
        Map<String, List<String>> caseInsensitive = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> caseInsensitive.put(name, List.copyOf(values)));
        headers = caseInsensitive;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Returns the media type without parameters, in lower case; empty if the response has none. */
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Returns the charset parameter of the media type, in its original case; empty if there is none. */
    public Optional<String> charset() {
        return header("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(charset -> charset.group(1));
    }

    /**
     * Returns the body as JSON, or a missing node if parsers could disagree on its value. That is the case if the body
     * is not valid JSON, has a duplicate key, or has a number outside the range of a double.
     */
    public JsonNode json() {
        try {
            JsonNode json = STRICT.readTree(body);
            return isFinite(json) ? json : MissingNode.getInstance();
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * Returns the body as a value: JSON, or a string for other text.
     *
     * @return a missing node if the body is not valid, or if it is neither JSON nor text
     */
    public JsonNode value() {
        return BodyFormat.of(mediaType()) == BodyFormat.TEXT ? StringNode.valueOf(body) : json();
    }

    private static boolean isFinite(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().allMatch(ReceivedResponse::isFinite)
                : !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
    }
}

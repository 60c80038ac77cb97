package org.coworkingapi.contract.openapi.consumer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request of a consumer and the response that it relies on. {@link #given} and {@link #expected} reject invalid
 * contracts. The other methods return empty values for invalid parts.
 */
public final class Contract {

    private static final String BEARER = "Bearer ";

    private final Consumer declaredConsumer;
    private final SourceFile file;
    private final Path folder;
    private final boolean sharesFile;
    private volatile @Nullable ContractRequest given;
    private volatile @Nullable ContractResponse expected;

    /** Creates the contract of a file {@code <consumer>/<operation>/<case>.yaml} that contains no other contracts. */
    public Contract(SourceFile file) {
        this(new Consumer(name(parent(parent(file.path()))), "", ""), file, parent(parent(file.path())), false);
    }

    /**
     * @param folder the folder of the consumer
     * @param sharesFile whether the file contains other contracts too
     */
    Contract(Consumer declaredConsumer, SourceFile file, Path folder, boolean sharesFile) {
        this.declaredConsumer = declaredConsumer;
        this.file = file;
        this.folder = folder;
        this.sharesFile = sharesFile;
    }

    /**
     * The request that a consumer sends.
     *
     * @param method the method in upper case
     * @param path the path without query
     * @param location the location of the path
     * @param sent the query parameters, headers and cookies
     */
    public record ContractRequest(
            String method,
            String path,
            SourceLocation location,
            List<SentParameter> sent,
            Optional<ContractBody> body,
            List<MatchedLocation> matched) {

        /** Returns the value of a header, or an empty string if it is not sent or has only a matcher. */
        public String header(String name) {
            return headerValue(sent, name);
        }
    }

    /**
     * The response that a consumer relies on.
     *
     * @param location the location of the status
     * @param headers the headers that the consumer reads
     */
    public record ContractResponse(
            int status,
            SourceLocation location,
            List<SentParameter> headers,
            Optional<ContractBody> body,
            List<MatchedLocation> matched) {

        /** Returns the value of a header, or an empty string if it is not read or has only a matcher. */
        public String header(String name) {
            return headerValue(headers, name);
        }

        /** Returns whether a matcher for this path accepts other values than the body contains. */
        public boolean isLoose(String path) {
            boolean isExact = matched.stream().anyMatch(match -> match.path().equals(path) && !match.isLoose());
            return !isExact
                    && matched.stream().anyMatch(match -> match.isLoose() && MatcherPaths.isWithin(path, match.path()));
        }
    }

    /**
     * Returns the request that the consumer sends.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the request is invalid
     */
    public ContractRequest given() {
        ContractRequest cached = given;
        if (cached == null) {
            cached = ContractReader.readRequest(root());
            given = cached;
        }
        return cached;
    }

    /**
     * Returns the response that the consumer relies on.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the response is invalid
     */
    public ContractResponse expected() {
        ContractResponse cached = expected;
        if (cached == null) {
            cached = ContractReader.readResponse(root());
            expected = cached;
        }
        return cached;
    }

    /** Returns the consumer with the details from its {@code consumer.yaml}. */
    public Consumer declaredConsumer() {
        return declaredConsumer;
    }

    /** Returns the name of the consumer's folder. */
    public String consumer() {
        return name(folder.toAbsolutePath().normalize());
    }

    /** Returns the name of the file's folder, which is the operation's id in kebab-case. */
    public String operationFolder() {
        return name(parent(file.path()));
    }

    /**
     * Returns the name of the file without extension, or the name in the contract if the file has several contracts.
     */
    public String name() {
        String declaredName = root().text("name");
        return sharesFile && !declaredName.isEmpty()
                ? declaredName
                : file.path().getFileName().toString().replaceAll("\\.ya?ml$", "");
    }

    public SourceFile file() {
        return file;
    }

    public Node root() {
        return file.node();
    }

    /** Returns the file and the line where the contract begins. */
    public SourceLocation location() {
        return root().location();
    }

    /** Returns whether the file contains other contracts too. */
    public boolean sharesFile() {
        return sharesFile;
    }

    /** Returns the request to send, with the cookies in a {@code Cookie} header. */
    public Request request() {
        JsonNode request = file.at("/request");
        String url = request.path("urlPath")
                .asString(request.path("url").asString(""))
                .replaceFirst("^https?://[^/?#]+", "");
        Request target = Request.of(request.path("method").asString(""), url.replaceFirst("#.*", ""));
        List<Request.QueryParameter> query = new ArrayList<>(target.query());
        request.path("queryParameters")
                .forEachEntry((name, value) -> query.add(new Request.QueryParameter(name, value.asString(""))));
        Map<String, String> headers = new LinkedHashMap<>();
        request.path("headers").forEachEntry((name, value) -> {
            if (!name.equalsIgnoreCase("Authorization")) {
                headers.put(name, value.asString(""));
            }
        });
        String cookies = request.path("cookies")
                .propertyStream()
                .map(cookie -> cookie.getKey()
                        + '='
                        + URLEncoder.encode(cookie.getValue().asString(""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies);
        }
        return new Request(target.method(), target.path(), query, headers, token(), sentBody(headers));
    }

    /** Returns the body in the media type of the header {@code Content-Type}; null if the request has none. */
    private @Nullable String sentBody(Map<String, String> headers) {
        JsonNode body = file.at("/request/body");
        String mediaType = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> mediaType(header.getValue()))
                .findFirst()
                .orElse("");
        if (body.isMissingNode()) {
            return null;
        }
        return body.isString() ? body.asString() : BodyFormat.of(mediaType).write(body);
    }

    /** Returns the name of the token that the request contains; null if there is none. */
    public @Nullable String token() {
        return file.at("/request/headers")
                .propertyStream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(header -> header.getValue().asString(""))
                .map(value -> value.startsWith(BEARER) ? value.substring(BEARER.length()) : value)
                .findFirst()
                .orElse(null);
    }

    public int status() {
        return file.at("/response/status").asInt(0);
    }

    /** Returns the expected headers by name. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        file.at("/response/headers").forEachEntry((name, value) -> headers.put(name, value.asString("")));
        return headers;
    }

    public JsonNode body() {
        return file.at("/response/body");
    }

    /** Returns the expected error code; an empty string for a successful response. */
    public String code() {
        return body().path("code").asString("");
    }

    /** Returns whether the contract expects a successful response. */
    public boolean expectsSuccess() {
        return status() < 400;
    }

    /** Returns {@code consumer/operation/name}. */
    @Override
    public String toString() {
        return consumer() + '/' + operationFolder() + '/' + name();
    }

    private static String headerValue(List<SentParameter> sent, String name) {
        return sent.stream()
                .filter(each -> each.is("header", name))
                .flatMap(each -> each.values().stream())
                .findFirst()
                .orElse("");
    }

    /** Returns a media type without parameters, in lower case. */
    static String mediaType(String header) {
        return header.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the absolute path of the parent folder, or the path itself if it is a root. */
    static Path parent(Path path) {
        Path absolute = path.toAbsolutePath();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    static String name(Path folder) {
        Path name = folder.getFileName();
        return name == null ? "/" : name.toString();
    }
}

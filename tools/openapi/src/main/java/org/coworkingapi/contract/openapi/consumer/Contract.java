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
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request of a consumer and the response that it relies on. {@link #given} and {@link #expected} accept well-formed
 * contracts only; for the other methods, what does not have the form of a contract reads as empty.
 */
public final class Contract {

    private static final String BEARER = "Bearer ";

    private final Consumer consumerName;
    private final SourceFile file;
    private final Path folder;
    private final boolean isListed;
    private volatile @Nullable ContractRequest given;
    private volatile @Nullable ContractResponse expected;

    /** The only contract in a file at {@code <consumer>/<operation>/<case>.yaml}. */
    public Contract(SourceFile file) {
        this(new Consumer(name(parent(parent(file.path()))), "", ""), file, parent(parent(file.path())), false);
    }

    /**
     * @param folder of the consumer
     * @param isListed whether its file has other contracts too
     */
    Contract(Consumer by, SourceFile file, Path folder, boolean isListed) {
        this.consumerName = by;
        this.file = file;
        this.folder = folder;
        this.isListed = isListed;
    }

    /**
     * What a consumer sends.
     *
     * @param method in capitals
     * @param path without query
     * @param location of the path
     * @param sent query parameters, headers and cookies
     */
    public record ContractRequest(
            String method, String path, SourceLocation location, List<SentParameter> sent, Optional<ContractBody> body, List<MatchedLocation> matched) {

        /** The text of a header; empty if it is not sent, or its value is left open. */
        public String header(String name) {
            return text(sent, name);
        }
    }

    /**
     * What a consumer relies on.
     *
     * @param location of the status
     * @param headers those that it reads
     */
    public record ContractResponse(int status, SourceLocation location, List<SentParameter> headers, Optional<ContractBody> body, List<MatchedLocation> matched) {

        /** The text of a header; empty if it is not read, or its value is left open. */
        public String header(String name) {
            return text(headers, name);
        }

        /** Whether a rule of the contract lets other values pass at a place than the one in its body. */
        public boolean isLoose(String path) {
            boolean isExact = matched.stream().anyMatch(rule -> rule.path().equals(path) && !rule.isLoose());
            return !isExact
                    && matched.stream().anyMatch(rule -> rule.isLoose() && MatcherPaths.isWithin(path, rule.path()));
        }
    }

    /**
     * Returns the request that the consumer sends.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the request has not the form of one
     */
    public ContractRequest given() {
        ContractRequest known = given;
        if (known == null) {
            known = ContractReader.given(root());
            given = known;
        }
        return known;
    }

    /**
     * Returns the response that the consumer relies on.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the response has not the form of one
     */
    public ContractResponse expected() {
        ContractResponse known = expected;
        if (known == null) {
            known = ContractReader.expected(root());
            expected = known;
        }
        return known;
    }

    /** Whose contract it is. */
    public Consumer consumerName() {
        return consumerName;
    }

    /** The name of the consumer's folder. */
    public String consumer() {
        return name(folder.toAbsolutePath().normalize());
    }

    /** The operation's id in kebab-case, by the folder. */
    public String operationFolder() {
        return name(parent(file.path()));
    }

    /** The name of its file without the ending; of one of several in a file its own. */
    public String name() {
        String own = root().text("name");
        return isListed && !own.isEmpty()
                ? own
                : file.path().getFileName().toString().replaceAll("\\.ya?ml$", "");
    }

    public SourceFile file() {
        return file;
    }

    public Node root() {
        return file.node();
    }

    /** File and line of its beginning. */
    public SourceLocation location() {
        return root().location();
    }

    /** Whether its file has other contracts too. */
    public boolean isListed() {
        return isListed;
    }

    /** The request as it is sent; cookies are a header. */
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
        return new Request(target.method(), target.path(), query, headers, token());
    }

    /** The name of the token that it sends; null if it sends none. */
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

    /** The expected headers, by name. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        file.at("/response/headers").forEachEntry((name, value) -> headers.put(name, value.asString("")));
        return headers;
    }

    public JsonNode body() {
        return file.at("/response/body");
    }

    /** The error code; empty for a successful response. */
    public String code() {
        return body().path("code").asString("");
    }

    /** Whether it expects what it asked for, and no error. */
    public boolean expectsSuccess() {
        return status() < 400;
    }

    /** Consumer, operation and name, as its path. */
    @Override
    public String toString() {
        return consumer() + '/' + operationFolder() + '/' + name();
    }

    private static String text(List<SentParameter> sent, String name) {
        return sent.stream()
                .filter(each -> each.is("header", name))
                .flatMap(each -> each.values().stream())
                .findFirst()
                .orElse("");
    }

    /** A media type without its parameters, in small letters. */
    static String mediaType(String header) {
        return header.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The absolute path of the folder that a file or a folder is in; a root stands for itself. */
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

package org.coworkingapi.review.consumer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coworkingapi.review.change.OperationName;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Node;

/** The operations of a document, found by what is sent to them. */
public final class ApiOperations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final List<Route> routes = new ArrayList<>();
    private final Map<String, ApiOperation> byName = new LinkedHashMap<>();

    public ApiOperations(Document document) {
        document.root().get("paths").ifPresent(paths -> paths.members().forEach((path, entry) -> {
            if (path.startsWith("/")) {
                Node item = document.resolve(entry);
                item.members().forEach((method, node) -> {
                    if (METHODS.contains(method)) {
                        OperationName name = new OperationName(method.toUpperCase(Locale.ROOT), path, node.text("operationId"));
                        ApiOperation operation = new ApiOperation(document, name, item, node);
                        byName.put(name.toString(), operation);
                        basePaths(operation).forEach(base -> routes.add(Route.of(base, operation)));
                    }
                });
            }
        }));
        routes.sort(Comparator.comparingInt(Route::literals).reversed());
    }

    /** In the order of the document. */
    public List<ApiOperation> all() {
        return List.copyOf(byName.values());
    }

    /** The operation of that method and path, as this document writes them. */
    public Optional<ApiOperation> named(OperationName name) {
        return Optional.ofNullable(byName.get(name.toString()));
    }

    /** The operation that another document describes: same path but for the names of its parameters, servers considered, or same id. */
    public Optional<ApiOperation> same(ApiOperation other) {
        Set<String> wanted = new LinkedHashSet<>();
        basePaths(other).forEach(base -> wanted.add(shape(base + other.name().path())));
        return named(other.name())
                .or(() -> all().stream().filter(each -> each.name().method().equals(other.name().method()))
                        .filter(each -> basePaths(each).stream().anyMatch(base -> wanted.contains(shape(base + each.name().path()))))
                        .findFirst())
                .or(() -> all().stream().filter(each -> each.name().method().equals(other.name().method())
                        && !each.name().id().isEmpty() && each.name().id().equals(other.name().id())).findFirst());
    }

    /** The operation that answers a request; the path with the most literal text wins. */
    Optional<Match> match(String method, String path) {
        return matches(path).filter(match -> match.operation().name().method().equals(method)).findFirst();
    }

    /** Whether some operation answers a request. */
    public boolean answers(String method, String path) {
        return match(method, path).isPresent();
    }

    /** The operations of a path, whatever their methods. */
    Stream<Match> matches(String path) {
        return routes.stream().flatMap(route -> route.match(path).stream());
    }

    /** @param variables the values in the path, by name */
    record Match(ApiOperation operation, Map<String, String> variables) {}

    private static String shape(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    /** What stands before an operation's path: nothing, or the paths of its servers. */
    private static Set<String> basePaths(ApiOperation operation) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add("");
        operation.node().get("servers").or(() -> operation.pathItem().get("servers")).or(() -> operation.document().root().get("servers"))
                .ifPresent(servers -> servers.items().forEach(server ->
                        paths.add(server.text("url").replaceFirst("^[^/]*//[^/]*", "").replaceFirst("/+$", ""))));
        return paths;
    }

    /** @param literals the number of letters that are no variable */
    private record Route(Pattern pattern, List<String> names, int literals, ApiOperation operation) {

        static Route of(String base, ApiOperation operation) {
            String template = base + operation.name().path();
            StringBuilder pattern = new StringBuilder();
            List<String> names = new ArrayList<>();
            Matcher variable = VARIABLE.matcher(template);
            int end = 0;
            while (variable.find()) {
                pattern.append(Pattern.quote(template.substring(end, variable.start()))).append("([^/]+)");
                names.add(variable.group(1));
                end = variable.end();
            }
            pattern.append(Pattern.quote(template.substring(end)));
            return new Route(Pattern.compile(pattern.toString()), names, VARIABLE.matcher(template).replaceAll("").length(), operation);
        }

        Optional<Match> match(String path) {
            Matcher matcher = pattern.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> variables = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                variables.put(names.get(i), matcher.group(i + 1));
            }
            return Optional.of(new Match(operation, variables));
        }
    }
}

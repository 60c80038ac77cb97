package org.coworkingapi.contract.openapi.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Sender;

/** An OpenAPI document whose operations can be found by name or by request. */
public final class Spec {

    private final Document document;
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Operation> byName = new LinkedHashMap<>();

    private Spec(Document document) {
        this.document = document;
        OperationReader.ofPaths(document).stream()
                .filter(operation -> operation.route().startsWith("/"))
                .forEach(operation -> {
                    byName.put(operation.name().toString(), operation);
                    paths(operation).forEach(path -> routes.add(Route.of(path, operation)));
                });
        routes.sort(Comparator.comparingInt(Route::literals).reversed());
    }

    public static Spec of(Document document) {
        return document.derived(Spec.class, () -> new Spec(document));
    }

    /** Creates a spec from the content of its first file. */
    public static Spec of(Node root) {
        return of(Document.of(root));
    }

    public static Spec of(SourceFile file) {
        return of(file.node());
    }

    /**
     * Reads a document.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the document is not OpenAPI 3.0, 3.1 or
     *     3.2, or contains an unresolvable reference
     */
    public static Spec read(Path file) {
        return of(Document.read(file));
    }

    public Document document() {
        return document;
    }

    /** Returns the first file of the document. */
    public SourceFile file() {
        return document.derived(SourceFile.class, () -> SourceFile.of(document.root()));
    }

    public Node root() {
        return document.root();
    }

    public Path path() {
        return document.path();
    }

    /** Returns the operations in the order of the document. */
    public List<Operation> operations() {
        return List.copyOf(byName.values());
    }

    /** Returns whether an operation has a {@linkplain Operation#projection parameter that selects fields}. */
    public boolean hasProjections() {
        return byName.values().stream()
                .anyMatch(operation -> operation.projection().isPresent());
    }

    /** Returns the operation that handles a request. The path with the most literal characters takes precedence. */
    public Optional<Operation> operation(String method, String path) {
        return match(method, path).map(Match::operation);
    }

    /** Returns the operations, of any method, whose path template matches a path. */
    public List<Operation> at(String path) {
        return matches(path).map(Match::operation).distinct().toList();
    }

    /** Returns the operation whose contract folders have this name. */
    public Optional<Operation> operationOf(String folder) {
        return byName.values().stream()
                .filter(operation -> operation.folder().equals(folder))
                .findFirst();
    }

    /**
     * Returns a named schema.
     *
     * @throws IllegalArgumentException if the document has no schema with this name
     */
    public JsonSchema schema(String name) {
        return root().get("components")
                .flatMap(components -> components.get("schemas"))
                .flatMap(schemas -> schemas.get(name))
                .map(schema -> JsonSchema.of(document, schema, Sender.SERVER))
                .orElseThrow(() -> new IllegalArgumentException(path() + " has no schema '" + name + "'"));
    }

    /**
     * Returns the operation that corresponds to an operation of another document. Both have the same method, and the
     * same path or the same id. Paths include the base paths of the servers. Parameter names are ignored.
     */
    public Optional<Operation> counterpart(Operation other) {
        OperationName name = other.name();
        Set<String> otherPaths = pathsWithoutNames(other);
        List<Operation> sameMethod = operations().stream()
                .filter(candidate -> candidate.name().method().equals(name.method()))
                .toList();
        return Optional.ofNullable(byName.get(name.toString()))
                .or(() -> sameMethod.stream()
                        .filter(candidate ->
                                pathsWithoutNames(candidate).stream().anyMatch(otherPaths::contains))
                        .findFirst())
                .or(() -> sameMethod.stream()
                        .filter(candidate -> !candidate.name().id().isEmpty()
                                && candidate.name().id().equals(name.id()))
                        .findFirst());
    }

    /** Returns the operation that handles a request, with the values of its path parameters. */
    public Optional<Match> match(String method, String path) {
        return matches(path)
                .filter(match -> match.operation().name().method().equals(method))
                .findFirst();
    }

    /** Returns whether an operation handles a request. */
    public boolean accepts(String method, String path) {
        return match(method, path).isPresent();
    }

    /** Returns the operations, of any method, whose path template matches a path, with the values of its parameters. */
    public Stream<Match> matches(String path) {
        return routes.stream().flatMap(route -> route.match(path).stream());
    }

    /**
     * An operation whose path template matches a path.
     *
     * @param variables the values of the path parameters by name
     */
    public record Match(Operation operation, Map<String, String> variables) {}

    /** Returns the path with and without the base paths of the servers, because contracts may omit them. */
    private static Set<String> paths(Operation operation) {
        Set<String> paths = new LinkedHashSet<>(Set.of(operation.route()));
        paths.addAll(operation.calledPaths());
        return paths;
    }

    private static Set<String> pathsWithoutNames(Operation operation) {
        return paths(operation).stream().map(UriTemplates::withoutNames).collect(Collectors.toSet());
    }

    /** @param literals the number of characters outside of variables */
    private record Route(Pattern pattern, List<String> names, int literals, Operation operation) {

        static Route of(String template, Operation operation) {
            return new Route(
                    UriTemplates.pattern(template),
                    UriTemplates.names(template),
                    UriTemplates.withoutNames(template).replace("{}", "").length(),
                    operation);
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

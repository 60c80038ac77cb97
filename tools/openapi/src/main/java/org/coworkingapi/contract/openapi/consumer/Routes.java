package org.coworkingapi.contract.openapi.consumer;

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
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.operation.Operations;
import org.coworkingapi.contract.openapi.operation.Templates;

/** The operations of a document, found by what is sent to them. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Operation> byName = new LinkedHashMap<>();

    public Routes(Document document) {
        Operations.ofPaths(document).stream().filter(operation -> operation.route().startsWith("/")).forEach(operation -> {
            byName.put(operation.name().toString(), operation);
            paths(operation).forEach(path -> routes.add(Route.of(path, operation)));
        });
        routes.sort(Comparator.comparingInt(Route::literals).reversed());
    }

    /** In the order of the document. */
    public List<Operation> all() {
        return List.copyOf(byName.values());
    }

    /** The operation that another document describes: same path but for the names of its parameters, servers considered, or same id. */
    public Optional<Operation> same(Operation other) {
        OperationName name = other.name();
        Set<String> wanted = blanked(other);
        List<Operation> alike = all().stream().filter(each -> each.name().method().equals(name.method())).toList();
        return Optional.ofNullable(byName.get(name.toString()))
                .or(() -> alike.stream().filter(each -> blanked(each).stream().anyMatch(wanted::contains)).findFirst())
                .or(() -> alike.stream().filter(each -> !each.name().id().isEmpty() && each.name().id().equals(name.id())).findFirst());
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
    record Match(Operation operation, Map<String, String> variables) {}

    /** With the paths of the servers, and as a contract may say it that leaves them out. */
    private static Set<String> paths(Operation operation) {
        Set<String> paths = new LinkedHashSet<>(Set.of(operation.route()));
        paths.addAll(operation.calledPaths());
        return paths;
    }

    private static Set<String> blanked(Operation operation) {
        return paths(operation).stream().map(Templates::blanked).collect(Collectors.toSet());
    }

    /** @param literals the number of letters that are no variable */
    private record Route(Pattern pattern, List<String> names, int literals, Operation operation) {

        static Route of(String template, Operation operation) {
            return new Route(Templates.pattern(template), Templates.names(template), Templates.blanked(template).replace("{}", "").length(),
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

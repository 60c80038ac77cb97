package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Templates;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.counterexample.RequestRules.Refusal;
import org.coworkingapi.contract.review.counterexample.Samples.Taste;
import tools.jackson.databind.JsonNode;

/** Looks for a request that one document allows, and the other refuses whatever values it has. */
record RequestSearch(Change change, Reach reach, Sides allows, Sides refuses) {

    private static final WirePath HERE = new WirePath(List.of());
    private static final Set<Kind> STYLES = Set.of(
            Kind.PARAMETER_STYLE_CHANGED,
            Kind.PARAMETER_EXPLODE_CHANGED,
            Kind.PARAMETER_RESERVED_CHANGED,
            Kind.PARAMETER_CONTENT_CHANGED);

    Optional<Witness> run() {
        Optional<Operation> allowed = allows.operation(reach.operation(), refuses);
        if (allowed.isEmpty()
                || allowed.get().route().contains(" callback ")
                || allowed.get().route().startsWith("webhook ")) {
            return Optional.empty();
        }
        if (STYLES.contains(change.kind())) {
            return style(allowed.get());
        }
        List<Request> requests = requests(allowed.get());
        if (change.kind() == Kind.PARAMETER_EMPTY_CHANGED) {
            return empty(allowed.get(), requests.get(0));
        }
        for (Request request : requests) {
            boolean isRight = RequestRules.answering(allows.api(), request)
                            .filter(operation ->
                                    operation.node() == allowed.get().node())
                            .isPresent()
                    && RequestRules.refusals(allowed.get(), request, allows.name())
                            .isEmpty();
            Optional<Refusal> refusal = isRight ? refusal(request) : Optional.empty();
            if (refusal.isPresent()) {
                return Optional.of(new Witness(
                        reach, request.toString(), allows.side(), refusal.get().sentence()));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Request request) {
        if (change.kind().group() == Kind.Group.OPERATION || change.kind().group() == Kind.Group.SERVER) {
            return RequestRules.unanswered(refuses.api(), request, refuses.name());
        }
        return refuses.operation(reach.operation(), allows)
                .flatMap(operation -> RequestRules.refusals(operation, request, refuses.name()).stream()
                        .filter(refusal -> refusal.group() == change.kind().group())
                        .filter(refusal -> isAbout(refusal))
                        .findFirst());
    }

    /** Of several required parameters that are new each is its own change. */
    private boolean isAbout(Refusal refusal) {
        if (refusal.group() != Kind.Group.PARAMETER) {
            return true;
        }
        String name = reach.location().name().replaceFirst(" ", " parameter ");
        return name.isEmpty()
                || refusal.sentence().toLowerCase(Locale.ROOT).contains(' ' + name.toLowerCase(Locale.ROOT) + ',');
    }

    /**
     * What is required and nothing else; then the same at each server, with each media type, with each kind of
     * credentials.
     */
    private List<Request> requests(Operation operation) {
        List<String> servers = Servers.of(operation);
        List<Credentials> access = Credentials.of(operation);
        Optional<Node> body = operation.requestBody().map(operation.document()::resolve);
        List<Optional<String>> types = new ArrayList<>();
        if (body.filter(node -> node.isTrue("required")).isEmpty()) {
            types.add(Optional.empty());
        }
        body.flatMap(node -> node.get("content"))
                .ifPresent(content ->
                        content.members().keySet().forEach(type -> types.add(Optional.of(Answer.concrete(type)))));
        if (types.isEmpty()) {
            types.add(Optional.empty());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        operation.parameters().forEach(parameter -> {
            if (parameter.isRequired() && !parameter.in().equals("path")) {
                parameters.put(parameter.location().name(), text(operation, parameter.node()));
            }
        });
        String path = path(operation);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < Math.max(servers.size(), Math.max(access.size(), types.size())); i++) {
            requests.add(new Request(
                    reach.operation().method(),
                    servers.get(Math.min(i, servers.size() - 1)) + path,
                    parameters,
                    types.get(0),
                    access.get(0)));
            requests.add(new Request(
                    reach.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    types.get(Math.min(i, types.size() - 1)),
                    access.get(0)));
            requests.add(new Request(
                    reach.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    types.get(0),
                    access.get(Math.min(i, access.size() - 1))));
        }
        return requests.stream().distinct().toList();
    }

    private String path(Operation operation) {
        String path = operation.route();
        for (String name : Templates.names(path)) {
            String value = operation
                    .parameter(Location.parameter("path", name))
                    .map(parameter -> text(operation, parameter.node()))
                    .filter(text -> !text.isEmpty())
                    .orElse("1");
            path = path.replace('{' + name + '}', value);
        }
        return path;
    }

    private String text(Operation operation, Node parameter) {
        JsonNode value = sample(operation, parameter).orElse(JsonValues.NODES.numberNode(1));
        return Styles.encoded(value.isString() ? value.stringValue() : value.toString(), false);
    }

    private Optional<JsonNode> sample(Operation operation, Node parameter) {
        return parameter
                .get("schema")
                .flatMap(schema -> allows.samples(reach.direction())
                        .of(Conjunction.of(operation.document(), List.of(schema)), HERE, Taste.PLAIN));
    }

    /** The same value, as each document has it written. */
    private Optional<Witness> style(Operation allowed) {
        String name = reach.location().name();
        Optional<Node> old = allowed.parameter(reach.location()).map(Parameter::node);
        Optional<Node> other = refuses.operation(reach.operation(), allows)
                .flatMap(operation -> operation.parameter(reach.location()))
                .map(Parameter::node);
        if (old.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Optional<Conjunction> schema = old.get()
                .get("schema")
                .or(() -> other.get().get("schema"))
                .map(node -> Conjunction.of(
                        node == old.get().get("schema").orElse(null)
                                ? allowed.document()
                                : refuses.api().document(),
                        List.of(node)));
        List<JsonNode> values = new ArrayList<>();
        schema.ifPresent(conjunction -> {
            Samples samples =
                    (conjunction.document() == allowed.document() ? allows : refuses).samples(reach.direction());
            if (conjunction.types().contains("array")) {
                samples.list(conjunction, 2).ifPresent(values::add);
            }
            samples.of(conjunction, HERE, Taste.FULL).ifPresent(values::add);
            if (conjunction.types().contains("string")) {
                values.add(JsonValues.NODES.stringNode("a/b"));
            }
            values.removeIf(value -> !samples.fits(conjunction, value));
        });
        int blank = name.indexOf(' ');
        for (JsonNode value : values) {
            String here = Styles.written(old.get(), name.substring(0, blank), name.substring(blank + 1), value);
            String there = Styles.written(other.get(), name.substring(0, blank), name.substring(blank + 1), value);
            if (!here.equals(there)) {
                return Optional.of(new Witness(
                        reach,
                        here,
                        allows.side(),
                        "The " + refuses.name() + " document has the same value written as " + there + '.'));
            }
        }
        return Optional.empty();
    }

    private Optional<Witness> empty(Operation allowed, Request request) {
        String name = reach.location().name();
        Optional<Operation> other = refuses.operation(reach.operation(), allows);
        boolean here = allowed.parameter(reach.location())
                .filter(parameter -> parameter.node().isTrue("allowEmptyValue"))
                .isPresent();
        boolean there = other.flatMap(operation -> operation.parameter(reach.location()))
                .filter(parameter -> parameter.node().isTrue("allowEmptyValue"))
                .isPresent();
        return here && !there
                ? Optional.of(new Witness(
                        reach,
                        request.with(name, "").toString(),
                        allows.side(),
                        "The " + refuses.name() + " document does not allow it to be empty."))
                : Optional.empty();
    }
}

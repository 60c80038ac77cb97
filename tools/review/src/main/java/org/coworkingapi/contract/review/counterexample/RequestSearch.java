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
import org.coworkingapi.contract.openapi.operation.UriTemplates;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.counterexample.RequestValidator.RequestRejection;
import org.coworkingapi.contract.review.counterexample.SampleValues.SampleVariant;
import tools.jackson.databind.JsonNode;

/** Looks for a request that one document allows, and the other refuses whatever values it has. */
record RequestSearch(Change change, AffectedLocation affectedLocation, DocumentSide allows, DocumentSide refuses) {

    private static final ValuePath HERE = new ValuePath(List.of());
    private static final Set<ChangeType> STYLES = Set.of(
            ChangeType.PARAMETER_STYLE_CHANGED,
            ChangeType.PARAMETER_EXPLODE_CHANGED,
            ChangeType.PARAMETER_RESERVED_CHANGED,
            ChangeType.PARAMETER_CONTENT_CHANGED);

    Optional<Counterexample> run() {
        Optional<Operation> allowed = allows.operation(affectedLocation.operation(), refuses);
        if (allowed.isEmpty()
                || allowed.get().route().contains(" callback ")
                || allowed.get().route().startsWith("webhook ")) {
            return Optional.empty();
        }
        if (STYLES.contains(change.type())) {
            return style(allowed.get());
        }
        List<RequestHead> requests = requests(allowed.get());
        if (change.type() == ChangeType.PARAMETER_EMPTY_CHANGED) {
            return empty(allowed.get(), requests.get(0));
        }
        for (RequestHead request : requests) {
            boolean isRight = RequestValidator.matchingOperations(allows.index(), request)
                            .filter(operation ->
                                    operation.node() == allowed.get().node())
                            .isPresent()
                    && RequestValidator.requestRejections(allowed.get(), request, allows.name())
                            .isEmpty();
            Optional<RequestRejection> refusal = isRight ? requestRejection(request) : Optional.empty();
            if (refusal.isPresent()) {
                return Optional.of(new Counterexample(
                        affectedLocation, request.toString(), allows.side(), refusal.get().sentence()));
            }
        }
        return Optional.empty();
    }

    private Optional<RequestRejection> requestRejection(RequestHead request) {
        if (change.type().changeGroup() == ChangeType.ChangeGroup.OPERATION || change.type().changeGroup() == ChangeType.ChangeGroup.SERVER) {
            return RequestValidator.undocumentedOperation(refuses.index(), request, refuses.name());
        }
        return refuses.operation(affectedLocation.operation(), allows)
                .flatMap(operation -> RequestValidator.requestRejections(operation, request, refuses.name()).stream()
                        .filter(requestRejection -> requestRejection.changeGroup() == change.type().changeGroup())
                        .filter(requestRejection -> isAbout(requestRejection))
                        .findFirst());
    }

    /** Of several required parameters that are new each is its own change. */
    private boolean isAbout(RequestRejection requestRejection) {
        if (requestRejection.changeGroup() != ChangeType.ChangeGroup.PARAMETER) {
            return true;
        }
        String name = affectedLocation.location().name().replaceFirst(" ", " parameter ");
        return name.isEmpty()
                || requestRejection.sentence().toLowerCase(Locale.ROOT).contains(' ' + name.toLowerCase(Locale.ROOT) + ',');
    }

    /**
     * What is required and nothing else; then the same at each server, with each media type, with each kind of
     * credentials.
     */
    private List<RequestHead> requests(Operation operation) {
        List<String> servers = ServerUrls.of(operation);
        List<RequestCredentials> access = RequestCredentials.of(operation);
        Optional<Node> body = operation.requestBody().map(operation.document()::resolve);
        List<Optional<String>> types = new ArrayList<>();
        if (body.filter(node -> node.isTrue("required")).isEmpty()) {
            types.add(Optional.empty());
        }
        body.flatMap(node -> node.get("content"))
                .ifPresent(content ->
                        content.members().keySet().forEach(type -> types.add(Optional.of(ResponseHead.concrete(type)))));
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
        List<RequestHead> requests = new ArrayList<>();
        for (int i = 0; i < Math.max(servers.size(), Math.max(access.size(), types.size())); i++) {
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(Math.min(i, servers.size() - 1)) + path,
                    parameters,
                    types.get(0),
                    access.get(0)));
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    types.get(Math.min(i, types.size() - 1)),
                    access.get(0)));
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    types.get(0),
                    access.get(Math.min(i, access.size() - 1))));
        }
        return requests.stream().distinct().toList();
    }

    private String path(Operation operation) {
        String path = operation.route();
        for (String name : UriTemplates.names(path)) {
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
        return ParameterSerializer.encoded(value.isString() ? value.stringValue() : value.toString(), false);
    }

    private Optional<JsonNode> sample(Operation operation, Node parameter) {
        return parameter
                .get("schema")
                .flatMap(schema -> allows.samples(affectedLocation.direction())
                        .of(SchemaConjunction.of(operation.document(), List.of(schema)), HERE, SampleVariant.PLAIN));
    }

    /** The same value, as each document has it written. */
    private Optional<Counterexample> style(Operation allowed) {
        String name = affectedLocation.location().name();
        Optional<Node> old = allowed.parameter(affectedLocation.location()).map(Parameter::node);
        Optional<Node> other = refuses.operation(affectedLocation.operation(), allows)
                .flatMap(operation -> operation.parameter(affectedLocation.location()))
                .map(Parameter::node);
        if (old.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Optional<SchemaConjunction> schema = old.get()
                .get("schema")
                .or(() -> other.get().get("schema"))
                .map(node -> SchemaConjunction.of(
                        node == old.get().get("schema").orElse(null)
                                ? allowed.document()
                                : refuses.index().document(),
                        List.of(node)));
        List<JsonNode> values = new ArrayList<>();
        schema.ifPresent(schemaConjunction -> {
            SampleValues samples =
                    (schemaConjunction.document() == allowed.document() ? allows : refuses).samples(affectedLocation.direction());
            if (schemaConjunction.types().contains("array")) {
                samples.list(schemaConjunction, 2).ifPresent(values::add);
            }
            samples.of(schemaConjunction, HERE, SampleVariant.FULL).ifPresent(values::add);
            if (schemaConjunction.types().contains("string")) {
                values.add(JsonValues.NODES.stringNode("a/b"));
            }
            values.removeIf(value -> !samples.fits(schemaConjunction, value));
        });
        int blank = name.indexOf(' ');
        for (JsonNode value : values) {
            String here = ParameterSerializer.written(old.get(), name.substring(0, blank), name.substring(blank + 1), value);
            String there = ParameterSerializer.written(other.get(), name.substring(0, blank), name.substring(blank + 1), value);
            if (!here.equals(there)) {
                return Optional.of(new Counterexample(
                        affectedLocation,
                        here,
                        allows.side(),
                        "The " + refuses.name() + " document has the same value written as " + there + '.'));
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> empty(Operation allowed, RequestHead request) {
        String name = affectedLocation.location().name();
        Optional<Operation> other = refuses.operation(affectedLocation.operation(), allows);
        boolean here = allowed.parameter(affectedLocation.location())
                .filter(parameter -> parameter.node().isTrue("allowEmptyValue"))
                .isPresent();
        boolean there = other.flatMap(operation -> operation.parameter(affectedLocation.location()))
                .filter(parameter -> parameter.node().isTrue("allowEmptyValue"))
                .isPresent();
        return here && !there
                ? Optional.of(new Counterexample(
                        affectedLocation,
                        request.with(name, "").toString(),
                        allows.side(),
                        "The " + refuses.name() + " document does not allow it to be empty."))
                : Optional.empty();
    }
}

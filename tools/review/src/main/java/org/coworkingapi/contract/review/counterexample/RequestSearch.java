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
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.counterexample.RequestValidator.RequestRejection;
import org.coworkingapi.contract.review.counterexample.SampleValues.SampleVariant;
import tools.jackson.databind.JsonNode;

/** A search for a request that one document accepts and the other rejects, independent of schemas. */
record RequestSearch(Change change, AffectedLocation affectedLocation, DocumentSide allows, DocumentSide rejects) {

    private static final ValuePath HERE = new ValuePath(List.of());
    private static final Set<ChangeType> STYLES = Set.of(
            ChangeType.PARAMETER_STYLE_CHANGED,
            ChangeType.PARAMETER_EXPLODE_CHANGED,
            ChangeType.PARAMETER_RESERVED_CHANGED,
            ChangeType.PARAMETER_CONTENT_CHANGED);

    Optional<Counterexample> run() {
        Optional<Operation> allowed = allows.operation(affectedLocation.operation(), rejects);
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
            boolean isAccepted = RequestValidator.matchingOperation(allows.index(), request)
                            .filter(operation ->
                                    operation.node() == allowed.get().node())
                            .isPresent()
                    && RequestValidator.rejections(allowed.get(), request, allows.name())
                            .isEmpty();
            Optional<RequestRejection> rejection = isAccepted ? rejection(request) : Optional.empty();
            if (rejection.isPresent()) {
                return Optional.of(new Counterexample(
                        affectedLocation,
                        request.toString(),
                        allows.version(),
                        rejection.get().sentence()));
            }
        }
        return Optional.empty();
    }

    private Optional<RequestRejection> rejection(RequestHead request) {
        if (change.type().changeGroup() == ChangeType.ChangeGroup.OPERATION
                || change.type().changeGroup() == ChangeType.ChangeGroup.SERVER) {
            return RequestValidator.undocumentedOperation(rejects.index(), request, rejects.name());
        }
        return rejects.operation(affectedLocation.operation(), allows)
                .flatMap(operation -> RequestValidator.rejections(operation, request, rejects.name()).stream()
                        .filter(rejection ->
                                rejection.changeGroup() == change.type().changeGroup())
                        .filter(rejection -> isAbout(rejection))
                        .findFirst());
    }

    /** Returns whether the rejection is about the changed parameter, since other parameters may be missing, too. */
    private boolean isAbout(RequestRejection rejection) {
        if (rejection.changeGroup() != ChangeType.ChangeGroup.PARAMETER) {
            return true;
        }
        String name = affectedLocation.location().name().replaceFirst(" ", " parameter ");
        return name.isEmpty()
                || rejection.sentence().toLowerCase(Locale.ROOT).contains(' ' + name.toLowerCase(Locale.ROOT) + ',');
    }

    /** Returns the minimal request, then variants for each server, media type and kind of credentials. */
    private List<RequestHead> requests(Operation operation) {
        List<String> servers = ServerUrls.of(operation);
        List<RequestCredentials> credentials = RequestCredentials.of(operation);
        Optional<Node> body = operation.requestBody().map(operation.document()::resolve);
        List<Optional<String>> types = new ArrayList<>();
        if (body.filter(node -> node.isTrue("required")).isEmpty()) {
            types.add(Optional.empty());
        }
        body.flatMap(node -> node.get("content"))
                .ifPresent(content -> content.members()
                        .keySet()
                        .forEach(type -> types.add(Optional.of(ResponseHead.concrete(type)))));
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
        for (int i = 0; i < Math.max(servers.size(), Math.max(credentials.size(), types.size())); i++) {
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(Math.min(i, servers.size() - 1)) + path,
                    parameters,
                    types.get(0),
                    credentials.get(0)));
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    types.get(Math.min(i, types.size() - 1)),
                    credentials.get(0)));
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    types.get(0),
                    credentials.get(Math.min(i, credentials.size() - 1))));
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

    /** Searches for a value that the documents serialize differently. */
    private Optional<Counterexample> style(Operation allowed) {
        String name = affectedLocation.location().name();
        Optional<Node> old = allowed.parameter(affectedLocation.location()).map(Parameter::node);
        Optional<Node> other = rejects.operation(affectedLocation.operation(), allows)
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
                                : rejects.index().document(),
                        List.of(node)));
        List<JsonNode> values = new ArrayList<>();
        schema.ifPresent(schemaConjunction -> {
            SampleValues samples = (schemaConjunction.document() == allowed.document() ? allows : rejects)
                    .samples(affectedLocation.direction());
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
            String here = ParameterSerializer.serialize(
                    old.get(), name.substring(0, blank), name.substring(blank + 1), value);
            String there = ParameterSerializer.serialize(
                    other.get(), name.substring(0, blank), name.substring(blank + 1), value);
            if (!here.equals(there)) {
                return Optional.of(new Counterexample(
                        affectedLocation,
                        here,
                        allows.version(),
                        "The " + rejects.name() + " document serializes the same value as " + there + '.'));
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> empty(Operation allowed, RequestHead request) {
        String name = affectedLocation.location().name();
        Optional<Operation> other = rejects.operation(affectedLocation.operation(), allows);
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
                        allows.version(),
                        "The " + rejects.name() + " document does not allow an empty value."))
                : Optional.empty();
    }
}

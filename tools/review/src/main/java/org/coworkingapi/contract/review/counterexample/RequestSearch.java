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

/** A search for a request whose URL, parameters, media type or credentials only one document accepts. */
record RequestSearch(
        Change change, AffectedLocation affectedLocation, DocumentSide allowingSide, DocumentSide rejectingSide) {

    private static final ValuePath ROOT = new ValuePath(List.of());
    private static final Set<ChangeType> SERIALIZATION_CHANGES = Set.of(
            ChangeType.PARAMETER_STYLE_CHANGED,
            ChangeType.PARAMETER_EXPLODE_CHANGED,
            ChangeType.PARAMETER_RESERVED_CHANGED,
            ChangeType.PARAMETER_CONTENT_CHANGED);

    Optional<Counterexample> run() {
        Optional<Operation> allowingOperation = allowingSide.operation(affectedLocation.operation(), rejectingSide);
        if (allowingOperation.isEmpty()
                || allowingOperation.get().route().contains(" callback ")
                || allowingOperation.get().route().startsWith("webhook ")) {
            return Optional.empty();
        }
        if (SERIALIZATION_CHANGES.contains(change.type())) {
            return searchSerialization(allowingOperation.get());
        }
        List<RequestHead> requests = requests(allowingOperation.get());
        if (change.type() == ChangeType.PARAMETER_EMPTY_CHANGED) {
            return searchEmptyValue(allowingOperation.get(), requests.get(0));
        }
        for (RequestHead request : requests) {
            boolean isAccepted = RequestValidator.matchingOperation(allowingSide.index(), request)
                            .filter(operation ->
                                    operation.node() == allowingOperation.get().node())
                            .isPresent()
                    && RequestValidator.rejections(allowingOperation.get(), request, allowingSide.name())
                            .isEmpty();
            Optional<RequestRejection> rejection = isAccepted ? rejection(request) : Optional.empty();
            if (rejection.isPresent()) {
                return Optional.of(new Counterexample(
                        affectedLocation,
                        request.toString(),
                        allowingSide.version(),
                        rejection.get().sentence()));
            }
        }
        return Optional.empty();
    }

    private Optional<RequestRejection> rejection(RequestHead request) {
        if (change.type().changeGroup() == ChangeType.ChangeGroup.OPERATION
                || change.type().changeGroup() == ChangeType.ChangeGroup.SERVER) {
            return RequestValidator.undocumentedOperation(rejectingSide.index(), request, rejectingSide.name());
        }
        return rejectingSide
                .operation(affectedLocation.operation(), allowingSide)
                .flatMap(operation -> RequestValidator.rejections(operation, request, rejectingSide.name()).stream()
                        .filter(rejection ->
                                rejection.changeGroup() == change.type().changeGroup())
                        .filter(rejection -> canCause(rejection))
                        .findFirst());
    }

    /** Returns whether the change can cause the rejection. If a parameter is missing, it must be the changed one. */
    private boolean canCause(RequestRejection rejection) {
        if (rejection.changeGroup() != ChangeType.ChangeGroup.PARAMETER) {
            return true;
        }
        String name = affectedLocation.location().name().replaceFirst(" ", " parameter ");
        return name.isEmpty()
                || rejection.sentence().toLowerCase(Locale.ROOT).contains(' ' + name.toLowerCase(Locale.ROOT) + ',');
    }

    /** Returns the minimal request, then a variant for each other server, media type and kind of credentials. */
    private List<RequestHead> requests(Operation operation) {
        List<String> servers = ServerUrls.of(operation);
        List<RequestCredentials> credentials = RequestCredentials.of(operation);
        Optional<Node> body = operation.requestBody().map(operation.document()::resolve);
        List<Optional<String>> mediaTypes = new ArrayList<>();
        if (body.filter(node -> node.isTrue("required")).isEmpty()) {
            mediaTypes.add(Optional.empty());
        }
        body.flatMap(node -> node.get("content"))
                .ifPresent(content -> content.members()
                        .keySet()
                        .forEach(type -> mediaTypes.add(Optional.of(ResponseHead.concreteMediaType(type)))));
        if (mediaTypes.isEmpty()) {
            mediaTypes.add(Optional.empty());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        operation.parameters().forEach(parameter -> {
            if (parameter.isRequired() && !parameter.in().equals("path")) {
                parameters.put(parameter.location().name(), text(operation, parameter.node()));
            }
        });
        String path = path(operation);
        List<RequestHead> requests = new ArrayList<>();
        for (int i = 0; i < Math.max(servers.size(), Math.max(credentials.size(), mediaTypes.size())); i++) {
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(Math.min(i, servers.size() - 1)) + path,
                    parameters,
                    mediaTypes.get(0),
                    credentials.get(0)));
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    mediaTypes.get(Math.min(i, mediaTypes.size() - 1)),
                    credentials.get(0)));
            requests.add(new RequestHead(
                    affectedLocation.operation().method(),
                    servers.get(0) + path,
                    parameters,
                    mediaTypes.get(0),
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
        return ParameterSerializer.encode(value.isString() ? value.stringValue() : value.toString(), false);
    }

    private Optional<JsonNode> sample(Operation operation, Node parameter) {
        return parameter
                .get("schema")
                .flatMap(schema -> allowingSide
                        .samples(affectedLocation.direction())
                        .of(SchemaConjunction.of(operation.document(), List.of(schema)), ROOT, SampleVariant.PLAIN));
    }

    /** Searches for a value that the documents serialize differently. */
    private Optional<Counterexample> searchSerialization(Operation allowingOperation) {
        String name = affectedLocation.location().name();
        Optional<Node> allowingParameter =
                allowingOperation.parameter(affectedLocation.location()).map(Parameter::node);
        Optional<Node> rejectingParameter = rejectingSide
                .operation(affectedLocation.operation(), allowingSide)
                .flatMap(operation -> operation.parameter(affectedLocation.location()))
                .map(Parameter::node);
        if (allowingParameter.isEmpty() || rejectingParameter.isEmpty()) {
            return Optional.empty();
        }
        Optional<SchemaConjunction> schema = allowingParameter
                .get()
                .get("schema")
                .or(() -> rejectingParameter.get().get("schema"))
                .map(node -> SchemaConjunction.of(
                        node == allowingParameter.get().get("schema").orElse(null)
                                ? allowingOperation.document()
                                : rejectingSide.index().document(),
                        List.of(node)));
        List<JsonNode> values = new ArrayList<>();
        schema.ifPresent(schemaConjunction -> {
            SampleValues samples = (schemaConjunction.document() == allowingOperation.document()
                            ? allowingSide
                            : rejectingSide)
                    .samples(affectedLocation.direction());
            if (schemaConjunction.types().contains("array")) {
                samples.list(schemaConjunction, 2).ifPresent(values::add);
            }
            samples.of(schemaConjunction, ROOT, SampleVariant.FULL).ifPresent(values::add);
            if (schemaConjunction.types().contains("string")) {
                values.add(JsonValues.NODES.stringNode("a/b"));
            }
            values.removeIf(value -> !samples.fits(schemaConjunction, value));
        });
        int space = name.indexOf(' ');
        for (JsonNode value : values) {
            String serialized = ParameterSerializer.serialize(
                    allowingParameter.get(), name.substring(0, space), name.substring(space + 1), value);
            String serializedByOther = ParameterSerializer.serialize(
                    rejectingParameter.get(), name.substring(0, space), name.substring(space + 1), value);
            if (!serialized.equals(serializedByOther)) {
                return Optional.of(new Counterexample(
                        affectedLocation,
                        serialized,
                        allowingSide.version(),
                        "In the " + rejectingSide.name() + " document, this value is serialized as " + serializedByOther
                                + '.'));
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> searchEmptyValue(Operation allowingOperation, RequestHead request) {
        String name = affectedLocation.location().name();
        Optional<Operation> rejectingOperation = rejectingSide.operation(affectedLocation.operation(), allowingSide);
        boolean isAllowed = allowingOperation
                .parameter(affectedLocation.location())
                .filter(parameter -> parameter.node().isTrue("allowEmptyValue"))
                .isPresent();
        boolean isAllowedByOther = rejectingOperation
                .flatMap(operation -> operation.parameter(affectedLocation.location()))
                .filter(parameter -> parameter.node().isTrue("allowEmptyValue"))
                .isPresent();
        return isAllowed && !isAllowedByOther
                ? Optional.of(new Counterexample(
                        affectedLocation,
                        request.with(name, "").toString(),
                        allowingSide.version(),
                        "The " + rejectingSide.name() + " document does not allow an empty value."))
                : Optional.empty();
    }
}

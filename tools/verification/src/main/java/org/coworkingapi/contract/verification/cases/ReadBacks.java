package org.coworkingapi.contract.verification.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Derives the requests that read the effect of a write from the semantics of HTTP (RFC 9110, section 9.3): PUT and
 * PATCH store their body at the path of the request, DELETE removes the resource, and POST with status 201 creates a
 * resource. A rejected request has no effect. An operation with {@code x-partial} changes only the fields of its body.
 */
final class ReadBacks {

    private final Spec spec;
    private final Map<String, SampleRequest> successfulRequests = new HashMap<>();

    ReadBacks(Spec spec) {
        this.spec = spec;
    }

    void addSuccessful(SampleRequest request) {
        successfulRequests.put(request.operation().id(), request);
    }

    /**
     * Returns the read after a write; empty for requests that are not writes, and for effects that cannot be read or
     * that the spec does not determine.
     */
    Optional<ReadBack> of(Operation operation, Request request, ExpectedResponse expected) {
        if (request.isSafe() || expected.isUndetermined()) {
            return Optional.empty();
        }
        if (expected.isError()) {
            SampleRequest successful = successfulRequests.get(operation.id());
            return successful == null
                    ? Optional.empty()
                    : read(request.withToken(successful.token())).map(ReadBack::unchanged);
        }
        return switch (request.method()) {
            case "PUT", "PATCH" ->
                sent(operation, request)
                        .flatMap(sent -> read(request)
                                .map(read -> isPartial(operation, request)
                                        ? ReadBack.merged(read, sent, omitted(operation, request, sent))
                                        : ReadBack.stored(Optional.of(read), sent, removed(operation, request, sent))));
            case "DELETE" -> read(request).filter(this::documentsAbsence).map(ReadBack::deleted);
            case "POST" ->
                sent(operation, request)
                        .filter(sent -> expected.statuses().contains(201))
                        .map(sent -> ReadBack.stored(Optional.empty(), sent, List.of()));
            default -> Optional.empty();
        };
    }

    /**
     * Returns the successful request of the GET operation at the path of a write, with the path and token of the write.
     */
    private Optional<Request> read(Request write) {
        Optional<Operation> get = spec.operation("GET", write.path());
        Optional<SampleRequest> sample =
                get.flatMap(operation -> Optional.ofNullable(successfulRequests.get(operation.id())));
        boolean hasOtherRequiredParameters = get.stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> !parameter.in().equals("path"))
                .anyMatch(Parameter::isRequired);
        return hasOtherRequiredParameters && sample.isEmpty()
                ? Optional.empty()
                : get.map(operation -> sample.map(SampleRequest::request)
                        .orElseGet(() -> Request.get(write.path(), null))
                        .withPath(write.path())
                        .withToken(write.token()));
    }

    private boolean documentsAbsence(Request read) {
        return spec.operation("GET", read.path())
                .filter(operation -> operation.responseTo(404).isPresent()
                        || operation.responseTo(410).isPresent())
                .isPresent();
    }

    /** Returns whether omitted fields keep their values, as in a JSON Merge Patch (RFC 7396). */
    private static boolean isPartial(Operation operation, Request request) {
        return operation.isPartial() || MediaType.covers("application/merge-patch+json", request.contentType());
    }

    /** Returns the fields of a body; empty if the tools do not read its format, or if it is a JSON Patch. */
    private static Optional<JsonNode> sent(Operation operation, Request request) {
        String contentType = request.contentType();
        String body = request.body();
        boolean isJsonPatch = contentType.startsWith("application/json-patch+json");
        if (body == null || isJsonPatch || BodyFormat.of(contentType) == BodyFormat.TEXT) {
            return Optional.empty();
        }
        return operation
                .documentedRequestBody()
                .flatMap(documented -> documented.read(contentType, body))
                .filter(JsonNode::isObject);
    }

    private static List<String> removed(Operation operation, Request request, JsonNode sent) {
        return request.method().equals("PUT") ? omitted(operation, request, sent) : List.of();
    }

    /** Returns the writable fields that a body omits, except fields with a default value, which the server may set. */
    private static List<String> omitted(Operation operation, Request request, JsonNode sent) {
        return operation
                .documentedRequestBody()
                .flatMap(documented -> documented.body(request.contentType()))
                .map(body -> body.schema().node().path("properties"))
                .stream()
                .flatMap(JsonNode::propertyStream)
                .filter(property -> !sent.has(property.getKey()))
                .filter(property -> !property.getValue().has("default")
                        && !property.getValue().path("readOnly").asBoolean(false))
                .map(Map.Entry::getKey)
                .toList();
    }
}

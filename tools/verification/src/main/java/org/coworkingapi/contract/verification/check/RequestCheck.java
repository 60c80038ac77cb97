package org.coworkingapi.contract.verification.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.RequestBody;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import tools.jackson.databind.JsonNode;

/**
 * Determines the errors that a request causes regardless of the data and the state of the server. Their statuses come
 * from {@code x-provoked-by} in the spec. For operations without this extension, they are the usual statuses of HTTP.
 */
public final class RequestCheck {

    /** The headers whose absence leads to 428 (RFC 6585, section 3), in lower case. */
    private static final Set<String> PRECONDITIONS = Set.of("if-match", "if-unmodified-since");

    private final Spec spec;
    private final Map<String, SymbolicToken> tokens;

    public RequestCheck(Spec spec, Map<String, SymbolicToken> tokens) {
        this.spec = spec;
        this.tokens = tokens;
    }

    /**
     * Returns all errors; the first one is the error that the server must return.
     *
     * @param fallback the operation whose documented errors are used if the spec does not have the path of the request
     */
    public List<RequestError> errors(Request request, Operation fallback) {
        List<Operation> operations = spec.at(request.path());
        if (operations.isEmpty()) {
            return List.of(error(
                    fallback,
                    ErrorCause.UNKNOWN_ROUTE,
                    "path",
                    "No operation has the path '" + request.path() + "'.",
                    spec.root().nearest("/paths")));
        }
        Optional<Operation> operation = operations.stream()
                .filter(candidate ->
                        candidate.method().equals(request.method().equals("HEAD") ? "GET" : request.method()))
                .findFirst();
        if (operation.isEmpty()) {
            return List.of(error(
                    operations.get(0),
                    ErrorCause.UNKNOWN_METHOD,
                    "method",
                    "No operation of this path has the method " + request.method() + '.',
                    operations.get(0).node().location()));
        }
        List<RequestError> errors = new ArrayList<>(tokenErrors(request, operation.get()));
        operation
                .get()
                .parameters()
                .forEach(parameter -> errors.addAll(parameterErrors(request, operation.get(), parameter)));
        errors.addAll(acceptErrors(request, operation.get()));
        operation
                .get()
                .documentedRequestBody()
                .ifPresent(body -> errors.addAll(bodyErrors(request, operation.get(), body)));
        return errors;
    }

    private List<RequestError> tokenErrors(Request request, Operation operation) {
        if (!operation.secured()) {
            return List.of();
        }
        if (request.token() == null) {
            return List.of(error(
                    operation,
                    ErrorCause.NO_TOKEN,
                    "header Authorization",
                    "The request has no token.",
                    operation.node().location()));
        }
        SymbolicToken token = tokens.get(request.token());
        if (token == null || token.kind() == SymbolicToken.TokenKind.VALID) {
            return List.of();
        }
        return List.of(error(
                operation,
                token.kind() == SymbolicToken.TokenKind.EXPIRED ? ErrorCause.EXPIRED_TOKEN : ErrorCause.REFUSED_TOKEN,
                "header Authorization",
                "The kind of the token is '" + token.kind().text() + "'.",
                operation.node().location()));
    }

    private static List<RequestError> parameterErrors(Request request, Operation operation, Parameter parameter) {
        List<String> values = values(request, operation, parameter);
        if (values.isEmpty()) {
            return parameter.isRequired() ? List.of(missingParameter(operation, parameter)) : List.of();
        }
        if (values.size() > 1 && !parameter.isList()) {
            // OpenAPI does not specify whether a parameter may be repeated.
            return operation.statesCauses()
                    ? List.of(parameterError(operation, parameter, " is sent " + values.size() + " times"))
                    : List.of();
        }
        Optional<JsonNode> value = parameter.read(values);
        if (value.isEmpty()) {
            return parameter.content().isPresent()
                    ? List.of(parameterError(operation, parameter, " is not valid JSON"))
                    : List.of();
        }
        List<SchemaViolation> violations = parameter.jsonSchema().violations(value.get());
        if (!violations.isEmpty()) {
            return List.of(parameterError(
                    operation, parameter, ": " + violations.get(0).message()));
        }
        return operation.projection().filter(parameter::equals).isPresent()
                ? unknownPathError(operation, parameter, values.get(0)).stream().toList()
                : List.of();
    }

    private static Optional<RequestError> unknownPathError(Operation operation, Parameter parameter, String fieldList) {
        Set<List<String>> knownPaths = operation.body().fieldPaths();
        return FieldList.paths(fieldList).stream()
                .filter(path -> !knownPaths.contains(path))
                .findFirst()
                .map(unknown -> error(
                        operation,
                        ErrorCause.UNKNOWN_PATH,
                        parameter.name(),
                        parameter.name(),
                        "",
                        parameter.name() + " names '" + String.join(".", unknown)
                                + "', which the response does not have.",
                        parameter.node().location()));
    }

    private static List<String> values(Request request, Operation operation, Parameter parameter) {
        return switch (parameter.in()) {
            case "path" ->
                operation
                        .match(request.path())
                        .flatMap(variables -> Optional.ofNullable(variables.get(parameter.name())))
                        .map(value -> URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8))
                        .stream()
                        .toList();
            case "query" ->
                request.query().stream()
                        .filter(queryParameter -> queryParameter.name().equals(parameter.name()))
                        .map(Request.QueryParameter::value)
                        .toList();
            case "cookie" ->
                request.header("Cookie").stream()
                        .flatMap(cookies -> Arrays.stream(cookies.split(";\\s*")))
                        .filter(cookie -> cookie.startsWith(parameter.name() + '='))
                        .map(cookie -> URLDecoder.decode(
                                cookie.substring(parameter.name().length() + 1), StandardCharsets.UTF_8))
                        .toList();
            default -> request.header(parameter.name()).stream().toList();
        };
    }

    private static List<RequestError> acceptErrors(Request request, Operation operation) {
        Set<String> offeredTypes = operation.success().bodies().keySet();
        boolean isAcceptable = request.header("Accept")
                .map(header -> offeredTypes.isEmpty() || offeredTypes.stream().anyMatch(type -> accepts(header, type)))
                .orElse(true);
        return isAcceptable
                ? List.of()
                : List.of(error(
                        operation,
                        ErrorCause.UNACCEPTABLE,
                        "header Accept",
                        "The header Accept excludes " + String.join(", ", offeredTypes) + '.',
                        operation.success().node().location()));
    }

    private static List<RequestError> bodyErrors(Request request, Operation operation, RequestBody documented) {
        String type = request.contentType();
        if (request.body() == null) {
            return documented.isRequired()
                    ? List.of(error(
                            operation,
                            ErrorCause.MALFORMED_BODY,
                            "body",
                            "The request has no body.",
                            documented.node().nearest("/required")))
                    : List.of();
        }
        Optional<Response.Body> body = documented.body(type);
        if (body.isEmpty()) {
            return List.of(error(
                    operation,
                    ErrorCause.UNSUPPORTED_MEDIA_TYPE,
                    "header Content-Type",
                    (type.isEmpty()
                                    ? "The request has a body, but no Content-Type"
                                    : "The media type of the body is '" + type + "'")
                            + "; the operation accepts "
                            + String.join(", ", documented.bodies().keySet()) + '.',
                    documented.node().nearest("/content")));
        }
        if (BodyFormat.of(type) == BodyFormat.OTHER) {
            return List.of();
        }
        Optional<JsonNode> value = documented.read(type, request.body());
        if (value.isEmpty()) {
            return List.of(error(
                    operation,
                    ErrorCause.MALFORMED_BODY,
                    "body",
                    "The body is not valid in the media type '" + type + "'.",
                    body.get().node().location()));
        }
        return body.get().schema().violations(value.get()).stream()
                .map(violation -> error(
                        operation,
                        ErrorCause.BODY,
                        "",
                        "body " + violation.path(),
                        violation.pointer(),
                        violation.path() + ": " + violation.message() + '.',
                        body.get().schema().location(violation.pointer())))
                .toList();
    }

    /**
     * Returns whether the most specific range for the media type has a weight above zero (RFC 9110, section 12.5.1).
     */
    private static boolean accepts(String header, String type) {
        List<String> ranges = Arrays.stream(header.split(","))
                .map(range -> range.strip().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of(type, type.split("/")[0] + "/*", "*/*")
                .flatMap(name -> ranges.stream()
                        .filter(range -> range.split(";", 2)[0].strip().equals(name)))
                .findFirst()
                .filter(range -> !range.matches(".*;\\s*q=0(\\.0*)?"))
                .isPresent();
    }

    private static RequestError missingParameter(Operation operation, Parameter parameter) {
        boolean isPrecondition = parameter.in().equals("header")
                && PRECONDITIONS.contains(parameter.name().toLowerCase(Locale.ROOT));
        return isPrecondition
                ? parameterError(operation, ErrorCause.MISSING_PRECONDITION, parameter, " is missing")
                : parameterError(operation, parameter, " is missing");
    }

    private static RequestError parameterError(Operation operation, Parameter parameter, String problem) {
        return parameterError(
                operation,
                parameter.in().equals("path") ? ErrorCause.PATH_PARAMETER : ErrorCause.PARAMETER,
                parameter,
                problem);
    }

    private static RequestError parameterError(
            Operation operation, ErrorCause cause, Parameter parameter, String problem) {
        return error(
                operation,
                cause,
                parameter.name(),
                parameter.name(),
                "",
                parameter.name() + problem + '.',
                parameter.node().location());
    }

    private static RequestError error(
            Operation operation, ErrorCause cause, String requestPart, String message, SourceLocation specLocation) {
        return error(operation, cause, "", requestPart, "", message, specLocation);
    }

    /**
     * Returns the error that the spec documents for a cause, or an {@linkplain RequestError#isDocumented undocumented}
     * error.
     */
    private static RequestError error(
            Operation operation,
            ErrorCause cause,
            String parameter,
            String requestPart,
            String bodyPointer,
            String message,
            SourceLocation specLocation) {
        boolean isRoutingError = cause == ErrorCause.UNKNOWN_ROUTE || cause == ErrorCause.UNKNOWN_METHOD;
        List<Integer> statuses = operation.statesCauses() ? List.of() : cause.documentedStatuses(operation);
        String code = "";
        for (String value : cause.provokedByValues(parameter)) {
            for (Response response : operation.responses().values()) {
                Optional<Response.Example> example = response.examples().stream()
                        .filter(candidate ->
                                candidate.provokedBy().filter(value::equals).isPresent())
                        .findFirst();
                if (statuses.isEmpty() && example.isPresent()) {
                    statuses = List.of(response.status());
                    code = example.get().code();
                }
            }
        }
        return new RequestError(
                statuses, code, cause.usualStatuses(), isRoutingError, requestPart, bodyPointer, message, specLocation);
    }
}

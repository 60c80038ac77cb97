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
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;

/**
 * Determines the errors that a request causes regardless of the data and the state of the server, according to
 * {@code x-provoked-by} in the spec.
 */
public final class RequestCheck {

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
            return error(
                    fallback,
                    "unknown-route",
                    "path",
                    "No operation has the path '" + request.path() + "'.",
                    spec.root().nearest("/paths"));
        }
        Optional<Operation> operation = operations.stream()
                .filter(candidate ->
                        candidate.method().equals(request.method().equals("HEAD") ? "GET" : request.method()))
                .findFirst();
        if (operation.isEmpty()) {
            return error(
                    operations.get(0),
                    "unknown-method",
                    "method",
                    "No operation of this path has the method " + request.method() + '.',
                    operations.get(0).node().location());
        }
        List<RequestError> errors = new ArrayList<>(tokenErrors(request, operation.get()));
        operation
                .get()
                .parameters()
                .forEach(parameter -> errors.addAll(parameterErrors(request, operation.get(), parameter)));
        errors.addAll(acceptErrors(request, operation.get()));
        return errors;
    }

    private List<RequestError> tokenErrors(Request request, Operation operation) {
        if (!operation.secured()) {
            return List.of();
        }
        if (request.token() == null) {
            return error(
                    operation,
                    "no-token",
                    "header Authorization",
                    "The request has no token.",
                    operation.node().location());
        }
        SymbolicToken token = tokens.get(request.token());
        if (token == null || token.kind() == SymbolicToken.TokenKind.VALID) {
            return List.of();
        }
        return error(
                operation,
                token.kind() == SymbolicToken.TokenKind.EXPIRED ? "expired-token" : "refused-token",
                "header Authorization",
                "The kind of the token is '" + token.kind().text() + "'.",
                operation.node().location());
    }

    private List<RequestError> parameterErrors(Request request, Operation operation, Parameter parameter) {
        List<String> values = values(request, operation, parameter);
        String cause = "parameter:" + parameter.name();
        if (values.isEmpty()) {
            return parameter.isRequired() ? parameterError(operation, parameter, cause, " is missing") : List.of();
        }
        if (values.size() > 1) {
            return parameterError(operation, parameter, cause, " is sent " + values.size() + " times");
        }
        List<SchemaViolation> violations =
                parameter.jsonSchema().violations(parameter.jsonSchema().read(values.get(0)));
        if (!violations.isEmpty()) {
            return parameterError(
                    operation, parameter, cause, ": " + violations.get(0).message());
        }
        if (operation.projection().filter(parameter::equals).isPresent()) {
            Set<List<String>> knownPaths = operation.body().fieldPaths();
            return FieldList.paths(values.get(0)).stream()
                    .filter(path -> !knownPaths.contains(path))
                    .findFirst()
                    .map(unknown -> error(
                            operation,
                            "unknown-path:" + parameter.name(),
                            parameter.name(),
                            parameter.name() + " names '" + String.join(".", unknown)
                                    + "', which the response does not have.",
                            parameter.node().location()))
                    .orElse(List.of());
        }
        return List.of();
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

    private List<RequestError> acceptErrors(Request request, Operation operation) {
        Set<String> offeredTypes = operation.success().bodies().keySet();
        boolean isAcceptable = request.header("Accept")
                .map(header -> offeredTypes.stream().anyMatch(type -> accepts(header, type)))
                .orElse(true);
        return isAcceptable
                ? List.of()
                : error(
                        operation,
                        "unacceptable",
                        "header Accept",
                        "The header Accept excludes " + String.join(", ", offeredTypes) + '.',
                        operation.success().node().location());
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

    private List<RequestError> parameterError(Operation operation, Parameter parameter, String cause, String problem) {
        boolean hasOwnError = operation.responses().values().stream()
                .flatMap(response -> response.examples().stream())
                .anyMatch(example -> example.provokedBy().filter(cause::equals).isPresent());
        return error(
                operation,
                hasOwnError ? cause : "parameter",
                parameter.name(),
                parameter.name() + problem + '.',
                parameter.node().location());
    }

    /**
     * Returns the error that the spec documents for a cause, or an {@linkplain RequestError#isDocumented undocumented}
     * error.
     */
    private static List<RequestError> error(
            Operation operation, String cause, String requestPart, String message, SourceLocation specLocation) {
        for (Response response : operation.responses().values()) {
            for (Response.Example example : response.examples()) {
                if (example.provokedBy().filter(cause::equals).isPresent()) {
                    return List.of(
                            new RequestError(response.status(), example.code(), requestPart, message, specLocation));
                }
            }
        }
        return List.of(new RequestError(0, "", requestPart, message, specLocation));
    }
}

package org.coworkingapi.client.generator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The methods of an operation.
 *
 * @param id the operationId of the spec
 * @param constant the name of the operation's constant
 * @param name the name of the methods
 * @param stubName the name of the method of the test kit that stubs the operation
 * @param httpMethod the HTTP method in upper case
 * @param path the path template
 * @param statuses the statuses of successful responses
 * @param isIdempotent whether a repeated request has no further effect
 * @param isDeprecated whether the spec marks the operation as deprecated
 * @param isShaped whether the operation has the parameter {@code _shape}
 * @param result the type of the result, or {@code void}
 * @param decoder the Java expression for the decoder of the result; null for none
 * @param model the class of the returned model, or of the elements of a returned list
 * @param signature the parameters of the method that all other methods call
 * @param optionalArguments the optional parameters, except {@code _shape}
 * @param pathArguments the parameters in the path
 * @param pathPattern a regular expression for valid paths, with a group for each parameter
 * @param parts the parameters of the request, except {@code _shape}
 * @param body the name of the argument for the body; null for none
 * @param mediaType the media type of the body; null for none
 * @param documentation the description, as Javadoc
 * @param hasTag whether each successful response has an {@code ETag}
 * @param pages the pages of the returned list; null for none
 * @param errors the errors with exceptions of their own
 * @param imports the simple names of the models in the signatures
 */
record ClientOperation(
        String id,
        String constant,
        String name,
        String stubName,
        String httpMethod,
        String path,
        List<Integer> statuses,
        boolean isIdempotent,
        boolean isDeprecated,
        boolean isShaped,
        String result,
        @Nullable String decoder,
        String model,
        Signature signature,
        List<Argument> optionalArguments,
        List<Argument> pathArguments,
        String pathPattern,
        List<RequestPart> parts,
        @Nullable String body,
        @Nullable String mediaType,
        String documentation,
        boolean hasTag,
        @Nullable Pagination pages,
        List<TypedError> errors,
        Set<String> imports) {

    /** The vendor extension that holds this object. */
    static final String KEY = "x-client-operation";

    private static final String SHAPE = "_shape";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    /** Header parameters with these names have no effect, see the section "Parameter Object" of OpenAPI. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "authorization", "content-type");

    /**
     * Creates the methods of an operation.
     *
     * @throws IllegalArgumentException if the client does not support the operation
     */
    static ClientOperation of(CodegenOperation operation, @Nullable Pagination pages, List<TypedError> errors) {
        requireSupported(operation);
        String name = extension(operation, "x-method-name", operation.operationId);
        List<CodegenParameter> parameters = parameters(operation);
        List<Argument> optional = parameters.stream()
                .filter(parameter -> !parameter.required)
                .map(Argument::optional)
                .toList();
        List<Argument> required = Stream.concat(
                        parameters.stream().filter(parameter -> parameter.required),
                        Stream.ofNullable(operation.bodyParam))
                .map(Argument::required)
                .toList();
        return new ClientOperation(
                operation.operationIdOriginal,
                StringUtils.underscore(operation.operationId).toUpperCase(Locale.ROOT),
                name,
                extension(operation, "x-stub-name", operation.operationId),
                operation.httpMethod.toUpperCase(Locale.ROOT),
                operation.path,
                statuses(operation),
                SAFE_METHODS.contains(operation.httpMethod.toUpperCase(Locale.ROOT))
                        || Boolean.parseBoolean(extension(operation, "x-idempotent", "false")),
                operation.isDeprecated,
                isShaped(operation),
                operation.returnType == null ? "void" : operation.returnType,
                decoder(operation),
                operation.returnBaseType,
                new Signature(required, optional.isEmpty() ? null : StringUtils.camelize(name) + "Parameters"),
                optional,
                operation.pathParams.stream()
                        .sorted(Comparator.comparingInt(
                                parameter -> operation.path.indexOf('{' + parameter.baseName + '}')))
                        .map(Argument::required)
                        .toList(),
                pathPattern(operation),
                parameters.stream().map(RequestPart::of).toList(),
                operation.bodyParam == null ? null : operation.bodyParam.paramName,
                mediaType(operation),
                documentation(operation),
                hasTag(operation),
                pages,
                errors,
                imports(operation, pages));
    }

    /** Returns the methods of the operation: one, and another one if the result has an {@code ETag}. */
    List<ClientMethod> methods() {
        if (!hasTag) {
            return List.of(ClientMethod.plain(name, result, hasResult() ? constant : null));
        }
        return hasResult()
                ? List.of(ClientMethod.plain(name, result, constant), ClientMethod.versioned(name, result, constant))
                : List.of(ClientMethod.tag(name));
    }

    /** Returns the word for the resource in texts: the name of the first id, such as {@code team}. */
    String resource() {
        return pathArguments.isEmpty() ? stubName : pathArguments.get(0).name().replaceFirst("Id$", "");
    }

    /** Returns the name of the constant for the projections of the model. */
    String projections() {
        return ShapedModel.constant(model);
    }

    /** Returns the method of the interface {@code type} that accepts a record, as the target of a Javadoc link. */
    String recordMethod(String type) {
        return type + "#" + name + "(" + signature.withoutOptions().leadingTypes() + "Class)";
    }

    /** Returns whether the operation returns a result. */
    boolean hasResult() {
        return decoder != null;
    }

    /** Returns whether the operation has optional parameters besides {@code _shape}. */
    boolean hasOptions() {
        return !optionalArguments.isEmpty();
    }

    /** Returns the error for unknown ids; null for none. */
    @Nullable
    TypedError notFound() {
        return errors.stream()
                .filter(error -> error.status() == 404)
                .findFirst()
                .orElse(null);
    }

    private static String pathPattern(CodegenOperation operation) {
        String pattern = operation.path.replace(".", "[.]");
        for (CodegenParameter parameter : operation.pathParams) {
            boolean isId = parameter.isLong || parameter.isInteger;
            pattern = pattern.replace("{" + parameter.baseName + "}", isId ? "([1-9][0-9]{0,18})" : "([^/]+)");
        }
        return pattern;
    }

    private static void requireSupported(CodegenOperation operation) {
        if (!operation.formParams.isEmpty() || !operation.cookieParams.isEmpty()) {
            throw unsupported(
                    operation,
                    "a form or a cookie parameter; only JSON bodies, and parameters in the path, the query and headers are supported");
        }
        String mediaType = mediaType(operation);
        if (mediaType != null && !mediaType.endsWith("json")) {
            throw unsupported(operation, "a body of the type " + mediaType + "; only JSON is supported");
        }
        if (isShaped(operation) && (operation.isArray || operation.returnType == null)) {
            throw unsupported(operation, "the parameter " + SHAPE + ", but does not return an object");
        }
        if (operation.isMap || operation.isResponseFile) {
            throw unsupported(operation, "a map or a file as its result; only objects, lists and values are supported");
        }
        if (statuses(operation).isEmpty()) {
            throw unsupported(operation, "no successful response with a numeric status, such as '200'");
        }
        for (CodegenParameter parameter : parameters(operation)) {
            if ((parameter.isModel && !parameter.isEnumRef) || parameter.isMap || parameter.isDeepObject) {
                throw unsupported(operation, "the parameter " + parameter.baseName + ", whose value is an object");
            }
            if (parameter.isArray && !parameter.isQueryParam) {
                throw unsupported(
                        operation, "the parameter " + parameter.baseName + ", which is a list outside the query");
            }
        }
    }

    private static IllegalArgumentException unsupported(CodegenOperation operation, String reason) {
        return new IllegalArgumentException("The client does not support " + operation.operationIdOriginal
                + ", because the operation has " + reason + ".");
    }

    private static List<CodegenParameter> parameters(CodegenOperation operation) {
        return Stream.of(operation.pathParams, operation.queryParams, operation.headerParams)
                .flatMap(List::stream)
                .filter(parameter -> !parameter.baseName.equals(SHAPE))
                .filter(parameter -> !parameter.isHeaderParam
                        || !IGNORED_HEADERS.contains(parameter.baseName.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean isShaped(CodegenOperation operation) {
        return operation.queryParams.stream().anyMatch(parameter -> parameter.baseName.equals(SHAPE));
    }

    private static List<Integer> statuses(CodegenOperation operation) {
        return operation.responses.stream()
                .filter(response -> response.is2xx && response.code.matches("2\\d\\d"))
                .map(response -> Integer.valueOf(response.code))
                .toList();
    }

    private static boolean hasTag(CodegenOperation operation) {
        List<CodegenResponse> successes =
                operation.responses.stream().filter(response -> response.is2xx).toList();
        return !successes.isEmpty()
                && successes.stream()
                        .allMatch(response ->
                                response.headers.stream().anyMatch(header -> header.baseName.equalsIgnoreCase("ETag")));
    }

    private static Set<String> imports(CodegenOperation operation, @Nullable Pagination pages) {
        Set<String> imports = new TreeSet<>(operation.imports);
        if (pages != null) {
            imports.add(pages.element());
        }
        return imports;
    }

    private static @Nullable String decoder(CodegenOperation operation) {
        if (operation.returnType == null) {
            return null;
        }
        String method = operation.isArray ? "ofList" : "of";
        return "Decoder." + method + "(" + operation.returnBaseType + ".class)";
    }

    private static @Nullable String mediaType(CodegenOperation operation) {
        return operation.bodyParam == null ? null : operation.consumes.get(0).get("mediaType");
    }

    private static String documentation(CodegenOperation operation) {
        boolean hasDescription = operation.unescapedNotes != null && !operation.unescapedNotes.isBlank();
        return hasDescription ? Javadoc.of(operation.unescapedNotes) : Javadoc.of(operation.summary + ".");
    }

    private static String extension(CodegenOperation operation, String name, String defaultValue) {
        return String.valueOf(operation.vendorExtensions.getOrDefault(name, defaultValue));
    }
}

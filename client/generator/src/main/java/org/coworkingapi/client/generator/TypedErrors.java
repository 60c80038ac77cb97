package org.coworkingapi.client.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The error codes with exceptions of their own: those of 4xx responses that depend on data.
 *
 * <p>An error depends on data if its example has no {@code x-provoked-by}. The statuses 400 and 429 have one exception
 * for all of their codes.
 */
final class TypedErrors {

    static final TypedErrors NONE = new TypedErrors(new OpenAPI(), UnaryOperator.identity());

    private static final String PROVOKED_BY = "x-provoked-by";
    private static final String CODE_SCHEMA = "ErrorCode";
    private static final Pattern STATUS = Pattern.compile("4(?!00|29)\\d\\d");

    private final OpenAPI spec;
    private final UnaryOperator<String> toConstant;
    private final Map<String, TypedError> errors = new LinkedHashMap<>();

    private TypedErrors(OpenAPI spec, UnaryOperator<String> toConstant) {
        this.spec = spec;
        this.toConstant = toConstant;
    }

    static TypedErrors of(OpenAPI spec, UnaryOperator<String> toConstant) {
        TypedErrors errors = new TypedErrors(spec, toConstant);
        for (PathItem path : spec.getPaths().values()) {
            path.readOperations().forEach(errors::of);
        }
        return errors;
    }

    List<TypedError> all() {
        return errors.values().stream().distinct().toList();
    }

    /** Returns the errors of an operation, in the order of its responses. */
    List<TypedError> of(Operation operation) {
        List<TypedError> found = new ArrayList<>();
        operation.getResponses().forEach((status, reference) -> {
            ApiResponse response = ModelUtils.getReferencedApiResponse(spec, reference);
            if (STATUS.matcher(status).matches() && response.getContent() != null) {
                for (MediaType content : response.getContent().values()) {
                    examples(content).stream()
                            .filter(example -> !isProvokedByRequest(example))
                            .map(TypedErrors::code)
                            .filter(code -> code != null)
                            .map(code -> errors.computeIfAbsent(
                                    status + " " + code, key -> error(Integer.parseInt(status), code)))
                            .forEach(found::add);
                }
            }
        });
        return found.stream().distinct().toList();
    }

    private List<Example> examples(MediaType content) {
        return content.getExamples() == null
                ? List.of()
                : content.getExamples().values().stream().map(this::resolve).toList();
    }

    private Example resolve(Example example) {
        return example.get$ref() == null
                ? example
                : Objects.requireNonNull(
                        spec.getComponents().getExamples().get(ModelUtils.getSimpleRef(example.get$ref())));
    }

    private static boolean isProvokedByRequest(Example example) {
        return example.getExtensions() != null && example.getExtensions().containsKey(PROVOKED_BY);
    }

    private static @Nullable String code(Example example) {
        JsonNode problem = new ObjectMapper().valueToTree(example.getValue());
        return problem.path("code").textValue();
    }

    private TypedError error(int status, String code) {
        String documentation = documentation(code);
        return new TypedError(
                status,
                code,
                toConstant.apply(code),
                StringUtils.camelize(code.toLowerCase(Locale.ROOT)) + "Exception",
                documentation.split("\\.( |$)", 2)[0],
                documentation);
    }

    /** Returns the description of a code from the list in the description of the schema. */
    private String documentation(String code) {
        Schema<?> codes = spec.getComponents().getSchemas().get(CODE_SCHEMA);
        String description = codes == null || codes.getDescription() == null ? "" : codes.getDescription();
        Matcher item = Pattern.compile("(?m)^\\* `" + code + "`: (.+)$").matcher(description);
        return item.find() ? Javadoc.of(item.group(1)) : "the code of the response is {@code " + code + "}.";
    }
}

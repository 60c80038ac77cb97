package org.coworkingapi.client.generator;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ApiInfoMap;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Adds to the Java generator what the templates of the client and its test kit cannot express: the methods of each
 * operation, and one file for each exception.
 *
 * <p>Templates for APIs find a {@link ClientApi} in {@code api}; templates for other files find all of them in
 * {@code apis}, and all operations, shaped models and errors in {@code operations}, {@code shapes} and {@code errors}.
 */
public final class ClientCodegen extends JavaClientCodegen {

    private static final String EXCEPTION_TEMPLATE = "exception.mustache";
    private static final String API = "api";

    private TypedErrors errors = TypedErrors.NONE;
    private Map<String, String> descriptionsOfTags = Map.of();

    /** Creates the generator. */
    public ClientCodegen() {
        apiNameSuffix = "";
        setLibrary(NATIVE);
        addOption(PaginationProperties.PARAMETER, "Query parameter with the number of the page of a list.", null);
        addOption(PaginationProperties.RECORDS, "Property of a page with the records.", null);
        addOption(PaginationProperties.HAS_NEXT, "Property of a page that states whether another page follows.", null);
    }

    @Override
    public String getName() {
        return "coworking-client";
    }

    @Override
    public void preprocessOpenAPI(OpenAPI spec) {
        super.preprocessOpenAPI(spec);
        errors = TypedErrors.of(spec, code -> toEnumVarName(code, "String"));
        descriptionsOfTags = new LinkedHashMap<>();
        for (Tag tag : Objects.requireNonNullElse(spec.getTags(), List.<Tag>of())) {
            String description = Objects.requireNonNullElse(tag.getDescription(), "");
            descriptionsOfTags.put(toApiName(sanitizeTag(tag.getName())), Javadoc.of(description));
        }
    }

    @Override
    public CodegenOperation fromOperation(
            String path, String httpMethod, Operation operation, @Nullable List<Server> servers) {
        CodegenOperation generated = super.fromOperation(path, httpMethod, operation, servers);
        generated.vendorExtensions.put(
                ClientOperation.KEY, ClientOperation.of(generated, pages(generated), errors.of(operation)));
        return generated;
    }

    @SuppressWarnings("rawtypes") // The generator uses Schema without its parameter.
    private @Nullable Pagination pages(CodegenOperation operation) {
        PaginationProperties properties = PaginationProperties.of(additionalProperties);
        Map<String, Schema> schemas = ModelUtils.getSchemas(openAPI);
        return properties == null
                ? null
                : schemas.entrySet().stream()
                        .filter(schema -> toModelName(schema.getKey()).equals(operation.returnBaseType))
                        .findFirst()
                        .map(schema -> properties.of(operation, schema.getValue(), this::fromProperty))
                        .orElse(null);
    }

    /** Returns the name of an enum in a parameter without the suffix that the generator adds. */
    @Override
    public String toModelName(String name) {
        return super.toModelName(name.replaceFirst("_parameter$", ""));
    }

    /** Converts the descriptions of a model and its properties to Javadoc. Those of enums are printed unchanged. */
    @Override
    @SuppressWarnings("rawtypes") // The generator uses Schema without its parameter.
    public CodegenModel fromModel(String name, Schema schema) {
        CodegenModel model = super.fromModel(name, schema);
        if (!model.isEnum) {
            model.unescapedDescription = javadoc(model.unescapedDescription);
            for (CodegenProperty property : model.vars) {
                property.unescapedDescription = javadoc(property.unescapedDescription);
            }
        }
        return model;
    }

    private static @Nullable String javadoc(@Nullable String description) {
        return description == null || description.isBlank() ? null : Javadoc.of(description);
    }

    /** Adds an operation only to the group of its first tag. */
    @Override
    public void addOperationToGroup(
            String tag,
            String path,
            Operation operation,
            CodegenOperation generated,
            Map<String, List<CodegenOperation>> operations) {
        if (operation.getTags() == null
                || tag.equals(sanitizeTag(operation.getTags().get(0)))) {
            super.addOperationToGroup(tag, path, operation, generated, operations);
        }
    }

    /** Returns the name with the property {@code filePrefix} as its prefix, such as {@code FakeTeams}. */
    @Override
    public String toApiFilename(String name) {
        return additionalProperties.getOrDefault("filePrefix", "") + super.toApiFilename(name);
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
        ClientApi api = ClientApi.of(processed.getOperations(), descriptionsOfTags);
        processed.put(API, api);
        processed.put("modelImports", imports(api.operations()));
        return processed;
    }

    @Override
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
        Map<String, Object> allData = super.postProcessSupportingFileData(data);
        List<String> typesOfTags = List.copyOf(descriptionsOfTags.keySet());
        List<ClientApi> apis = Objects.requireNonNull((ApiInfoMap) allData.get("apiInfo")).getApis().stream()
                .map(api -> Objects.requireNonNull((ClientApi) api.get(API)))
                .sorted(Comparator.comparingInt(api -> typesOfTags.indexOf(api.type())))
                .toList();
        List<ClientOperation> operations =
                apis.stream().flatMap(api -> api.operations().stream()).toList();
        allData.put("apis", apis);
        allData.put("operations", operations);
        allData.put("shapes", ShapedModel.of(apis));
        allData.put("errors", errors.all());
        allData.put("modelImports", imports(operations));
        writeExceptions();
        return allData;
    }

    /** Returns the classes of the models in the signatures. The templates import classes of the JDK themselves. */
    private Set<String> imports(List<ClientOperation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.imports().stream())
                .map(type -> importMapping().getOrDefault(type, toModelImport(type)))
                .filter(type -> !type.startsWith("java."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Writes a class for each exception, because the generator itself applies no template to each error code. */
    private void writeExceptions() {
        Path template = Path.of(templateDir(), EXCEPTION_TEMPLATE);
        if (!Files.exists(template)) {
            return;
        }
        try {
            String text = Files.readString(template);
            for (TypedError error : errors.all()) {
                Path file = Path.of(apiFileFolder(), error.exception() + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file,
                        Mustache.compiler()
                                .escapeHTML(false)
                                .compile(text)
                                .execute(Map.of("package", apiPackage(), "error", error)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

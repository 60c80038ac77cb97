package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.JsonNode;

/** Checks the examples in the spec. */
public final class ExampleCheck {

    static final String SUITE = "spec";
    private static final String REMEDY = "Correct the example or change the schema.";

    private final Spec spec;

    public ExampleCheck(Spec spec) {
        this.spec = spec;
    }

    /**
     * Returns one outcome for each example of a request or response body, and one outcome for each of these groups:
     * schemas, parameters, headers and reusable examples.
     */
    public List<CheckOutcome> outcomes() {
        List<CheckOutcome> outcomes = new ArrayList<>();
        outcomes.add(CheckOutcome.of(SUITE, "schemas", "", new SchemaCheck(spec).findings()));
        ErrorExampleCheck errorCheck = new ErrorExampleCheck(hasErrorCodes());
        for (Operation operation : spec.operations()) {
            for (Response response : operation.responses().values()) {
                for (Response.Body body : response.bodies().values()) {
                    body.examples()
                            .forEach(example ->
                                    outcomes.add(checkResponse(operation, response, body, example, errorCheck)));
                }
            }
        }
        spec.operations()
                .forEach(operation -> operation
                        .documentedRequestBody()
                        .ifPresent(requestBody -> requestBody
                                .bodies()
                                .forEach((type, body) -> body.examples()
                                        .forEach(example ->
                                                outcomes.add(checkRequest(operation, type, body, example))))));
        FindingCollector parameters = new FindingCollector(spec.file(), "", List.of());
        spec.operations()
                .forEach(operation ->
                        operation.parameters().forEach(parameter -> checkParameter(parameter, parameters)));
        outcomes.add(CheckOutcome.of(SUITE, "parameters", "", parameters.findings()));
        FindingCollector headers = new FindingCollector(spec.file(), "", List.of());
        spec.operations().stream()
                .flatMap(operation -> operation.responses().values().stream())
                .forEach(response -> response.headers().forEach((name, header) -> checkHeader(name, header, headers)));
        outcomes.add(CheckOutcome.of(SUITE, "headers", "", headers.findings()));
        outcomes.add(CheckOutcome.of(SUITE, "examples", "", unusedExamples()));
        return outcomes;
    }

    private CheckOutcome checkResponse(
            Operation operation,
            Response response,
            Response.Body body,
            Response.Example example,
            ErrorExampleCheck errorCheck) {
        FindingCollector findings = new FindingCollector(spec.file(), operation.id(), List.of());
        String location = response.status() + " " + example.name();
        boolean isSuccessful = response.status() < 300;
        for (SchemaViolation violation : schema(operation, body, example, isSuccessful, location, findings)
                .violations(example.value())) {
            boolean isIncomplete = isSuccessful && violation.keyword().equals("required");
            findings.add(
                    isIncomplete ? FindingRule.EXAMPLE_INCOMPLETE : FindingRule.EXAMPLE_SCHEMA,
                    example.node().nearest(violation.pointer()),
                    location + ' ' + violation.path(),
                    violation.sentence(),
                    isIncomplete
                            ? "Add the property. If the example is a partial response, list the fields of the response in 'x-shape' next to 'value'."
                            : REMEDY);
        }
        if (!isSuccessful) {
            errorCheck.check(operation, response, example, location, findings);
        }
        return CheckOutcome.of(SUITE, location, operation.id(), findings.findings());
    }

    private boolean hasErrorCodes() {
        return spec.operations().stream()
                .flatMap(operation -> operation.responses().values().stream())
                .filter(response -> response.status() >= 400)
                .anyMatch(response -> !response.codes().isEmpty());
    }

    private CheckOutcome checkRequest(
            Operation operation, String mediaType, Response.Body body, Response.Example example) {
        FindingCollector findings = new FindingCollector(spec.file(), operation.id(), List.of());
        String location = "request " + mediaType + ' ' + example.name();
        if (BodyFormat.of(mediaType) != BodyFormat.OTHER) {
            body.schema()
                    .closed()
                    .violations(example.value())
                    .forEach(violation -> findings.add(
                            FindingRule.EXAMPLE_SCHEMA,
                            example.node().nearest(violation.pointer()),
                            location + ' ' + violation.path(),
                            violation.sentence(),
                            REMEDY));
        }
        return CheckOutcome.of(SUITE, location, operation.id(), findings.findings());
    }

    /**
     * Returns a schema that rejects unknown properties. For a successful response of a spec with projections, it also
     * requires every property, or every property that {@code x-shape} selects.
     */
    private JsonSchema schema(
            Operation operation,
            Response.Body body,
            Response.Example example,
            boolean isSuccessful,
            String location,
            FindingCollector findings) {
        if (!isSuccessful || example.shape().isEmpty()) {
            return isSuccessful && spec.hasProjections()
                    ? body.schema().closed().complete()
                    : body.schema().closed();
        }
        String shape = example.shape().get();
        Set<List<String>> paths = FieldList.paths(shape);
        boolean isValid = !paths.isEmpty()
                && body.schema().fieldPaths().containsAll(paths)
                && operation
                        .projection()
                        .filter(parameter -> parameter
                                .jsonSchema()
                                .violations(parameter.jsonSchema().read(shape))
                                .isEmpty())
                        .isPresent();
        if (!isValid) {
            findings.add(
                    FindingRule.EXAMPLE_INCOMPLETE,
                    example.node().parent().orElseThrow().nearest("/x-shape"),
                    location,
                    "The x-shape '" + shape + "' does not select fields of this response.",
                    "Use the value that a client sends to select these fields.");
        }
        return isValid
                ? body.schema().only(paths).closed().complete()
                : body.schema().closed();
    }

    private void checkParameter(Parameter parameter, FindingCollector findings) {
        Node node = parameter.node();
        node.get("example").ifPresent(example -> checkValue(parameter, example, findings));
        node.get("examples")
                .ifPresent(namedExamples -> namedExamples.members().values().stream()
                        .map(parameter.document()::resolve)
                        .flatMap(example -> example.get("value").stream())
                        .forEach(value -> checkValue(parameter, value, findings)));
    }

    private void checkValue(Parameter parameter, Node value, FindingCollector findings) {
        // A scalar is parsed like a value in a request, because YAML may write a number as a string and vice versa.
        JsonNode tree = value.tree();
        parameter
                .jsonSchema()
                .violations(tree.isValueNode() ? parameter.jsonSchema().read(value.text()) : tree)
                .forEach(violation -> findings.add(
                        FindingRule.EXAMPLE_SCHEMA, value.location(), parameter.name(), violation.sentence(), REMEDY));
        List<Operation> operationsWithProjection = spec.operations().stream()
                .filter(operation -> operation
                        .projection()
                        .filter(projection -> projection.node() == parameter.node())
                        .isPresent())
                .toList();
        if (!operationsWithProjection.isEmpty()
                && operationsWithProjection.stream()
                        .noneMatch(operation ->
                                operation.body().fieldPaths().containsAll(FieldList.paths(value.text())))) {
            findings.add(
                    FindingRule.EXAMPLE_SCHEMA,
                    value.location(),
                    parameter.name(),
                    "The example '" + value.text() + "' selects a field that no response has.",
                    REMEDY);
        }
    }

    private void checkHeader(String name, Response.Header header, FindingCollector findings) {
        header.node()
                .get("example")
                .ifPresent(example -> ResponseExpectationCheck.violations(header, example.text())
                        .forEach(violation -> findings.add(
                                FindingRule.EXAMPLE_SCHEMA,
                                example.location(),
                                "header " + name,
                                violation.sentence(),
                                REMEDY)));
    }

    private List<Finding> unusedExamples() {
        FindingCollector findings = new FindingCollector(spec.file(), "", List.of());
        List<String> references = spec.file().root().findValuesAsString("$ref");
        spec.file().at("/components/examples").propertyNames().forEach(name -> {
            if (!references.contains("#/components/examples/" + name)) {
                findings.add(
                        FindingRule.EXAMPLE_UNUSED,
                        "/components/examples/" + name,
                        name,
                        "The example is not used by any response, so it is not checked.",
                        "Reference it from a response, or remove it.");
            }
        });
        return findings.findings();
    }
}

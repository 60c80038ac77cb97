package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Violation;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.finding.Rule;

/** Holds every example in the spec against its schema. */
public final class ExampleCheck {

    static final String SUITE = "spec";
    private static final String REMEDY = "Show what a server may send, or change the schema.";

    private final Spec spec;

    public ExampleCheck(Spec spec) {
        this.spec = spec;
    }

    /**
     * One for each example of an answer; one for all schemas, all parameters, all headers, and all examples that stand
     * by themselves.
     */
    public List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Outcome.of(SUITE, "schemas", "", new Schemas(spec).findings()));
        ErrorExamples errors = new ErrorExamples();
        for (Operation operation : spec.operations()) {
            for (Response response : operation.responses().values()) {
                for (Response.Body body : response.bodies().values()) {
                    body.examples()
                            .forEach(example -> outcomes.add(answer(operation, response, body, example, errors)));
                }
            }
        }
        Remarks parameters = new Remarks(spec.file(), "", List.of());
        spec.operations()
                .forEach(operation -> operation.parameters().forEach(parameter -> parameter(parameter, parameters)));
        outcomes.add(Outcome.of(SUITE, "parameters", "", parameters.findings()));
        Remarks headers = new Remarks(spec.file(), "", List.of());
        spec.operations().stream()
                .flatMap(operation -> operation.responses().values().stream())
                .forEach(response -> response.headers().forEach((name, header) -> header(name, header, headers)));
        outcomes.add(Outcome.of(SUITE, "headers", "", headers.findings()));
        outcomes.add(Outcome.of(SUITE, "examples", "", unused()));
        return outcomes;
    }

    private Outcome answer(
            Operation operation,
            Response response,
            Response.Body body,
            Response.Example example,
            ErrorExamples errors) {
        Remarks remarks = new Remarks(spec.file(), operation.id(), List.of());
        String place = response.status() + " " + example.name();
        boolean whole = response.status() < 300;
        for (Violation violation :
                schema(operation, body, example, whole, place, remarks).violations(example.value())) {
            boolean incomplete = whole && violation.keyword().equals("required");
            remarks.add(
                    incomplete ? Rule.EXAMPLE_INCOMPLETE : Rule.EXAMPLE_SCHEMA,
                    example.node().nearest(violation.pointer()),
                    place + ' ' + violation.path(),
                    Schemas.message(violation),
                    incomplete
                            ? "Show it: an answer is complete. If the example is of a part, name the fields in 'x-shape' beside its value."
                            : REMEDY);
        }
        if (!whole) {
            errors.check(operation, response, example, place, remarks);
        }
        return Outcome.of(SUITE, place, operation.id(), remarks.findings());
    }

    /** Closed; complete too for a good answer, or for as much of it as {@code x-shape} beside the value selects. */
    private JsonSchema schema(
            Operation operation,
            Response.Body body,
            Response.Example example,
            boolean whole,
            String place,
            Remarks remarks) {
        if (!whole || example.shape().isEmpty()) {
            return whole ? body.schema().closed().complete() : body.schema().closed();
        }
        String shape = example.shape().get();
        Set<List<String>> paths = FieldList.paths(shape);
        boolean good = !paths.isEmpty()
                && body.schema().names().containsAll(paths)
                && operation
                        .projection()
                        .filter(parameter -> parameter
                                .jsonSchema()
                                .violations(parameter.jsonSchema().read(shape))
                                .isEmpty())
                        .isPresent();
        if (!good) {
            remarks.add(
                    Rule.EXAMPLE_INCOMPLETE,
                    example.node().parent().orElseThrow().nearest("/x-shape"),
                    place,
                    "The x-shape '" + shape + "' is no projection of this operation.",
                    "Write what a caller would send to get this part.");
        }
        return good
                ? body.schema().only(paths).closed().complete()
                : body.schema().closed();
    }

    private void parameter(Parameter parameter, Remarks remarks) {
        Node node = parameter.node();
        node.get("example").ifPresent(example -> value(parameter, example, remarks));
        node.get("examples")
                .ifPresent(all -> all.members().values().stream()
                        .map(parameter.document()::resolve)
                        .flatMap(example -> example.get("value").stream())
                        .forEach(value -> value(parameter, value, remarks)));
    }

    private void value(Parameter parameter, Node value, Remarks remarks) {
        // As it goes over the wire: a number may be written as a text here, and the other way round.
        parameter
                .jsonSchema()
                .violations(parameter.jsonSchema().read(value.text()))
                .forEach(violation -> remarks.add(
                        Rule.EXAMPLE_SCHEMA, value.place(), parameter.name(), Schemas.message(violation), REMEDY));
        List<Operation> projected = spec.operations().stream()
                .filter(operation -> operation
                        .projection()
                        .filter(projection -> projection.node() == parameter.node())
                        .isPresent())
                .toList();
        if (!projected.isEmpty()
                && projected.stream()
                        .noneMatch(operation -> operation.body().names().containsAll(FieldList.paths(value.text())))) {
            remarks.add(
                    Rule.EXAMPLE_SCHEMA,
                    value.place(),
                    parameter.name(),
                    "It names a field that no answer has.",
                    REMEDY);
        }
    }

    private void header(String name, Response.Header header, Remarks remarks) {
        header.node()
                .get("example")
                .ifPresent(example -> Promise.violations(header, example.text())
                        .forEach(violation -> remarks.add(
                                Rule.EXAMPLE_SCHEMA,
                                example.place(),
                                "header " + name,
                                Schemas.message(violation),
                                REMEDY)));
    }

    private List<Finding> unused() {
        Remarks remarks = new Remarks(spec.file(), "", List.of());
        List<String> references = spec.file().root().findValuesAsString("$ref");
        spec.file().at("/components/examples").propertyNames().forEach(name -> {
            if (!references.contains("#/components/examples/" + name)) {
                remarks.add(
                        Rule.EXAMPLE_UNUSED,
                        "/components/examples/" + name,
                        name,
                        "No answer shows this example, so nothing checks it.",
                        "Refer to it from an answer, or take it out.");
            }
        });
        return remarks.findings();
    }
}

package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.spec.JsonSchema;
import org.coworkingapi.contract.verification.spec.Operation;
import org.coworkingapi.contract.verification.spec.Parameter;
import org.coworkingapi.contract.verification.spec.Projection;
import org.coworkingapi.contract.verification.spec.Response;
import org.coworkingapi.contract.verification.spec.Spec;
import org.coworkingapi.contract.verification.spec.Violation;
import tools.jackson.databind.JsonNode;

/** Holds every example in the spec against its schema. */
public final class ExampleCheck {

    static final String SUITE = "spec";
    private static final String REMEDY = "Show what a server may send, or change the schema.";

    private final Spec spec;

    public ExampleCheck(Spec spec) {
        this.spec = spec;
    }

    /** One for each example of an answer; one for all schemas, all parameters, all headers, and all examples that stand by themselves. */
    public List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Outcome.of(SUITE, "schemas", "", new Schemas(spec).findings()));
        ErrorExamples errors = new ErrorExamples();
        for (Operation operation : spec.operations()) {
            for (Response response : operation.responses().values()) {
                for (Response.Body body : response.bodies().values()) {
                    body.examples().forEach(example -> outcomes.add(answer(operation, response, body, example, errors)));
                }
            }
        }
        Remarks parameters = new Remarks(spec.file(), "", List.of());
        spec.operations().forEach(operation -> operation.parameters().forEach(parameter -> parameter(parameter, parameters)));
        outcomes.add(Outcome.of(SUITE, "parameters", "", parameters.findings()));
        Remarks headers = new Remarks(spec.file(), "", List.of());
        spec.operations().stream().flatMap(operation -> operation.responses().values().stream())
                .forEach(response -> response.headers().forEach((name, header) -> header(name, header, headers)));
        outcomes.add(Outcome.of(SUITE, "headers", "", headers.findings()));
        outcomes.add(Outcome.of(SUITE, "examples", "", unused()));
        return outcomes;
    }

    private Outcome answer(Operation operation, Response response, Response.Body body, Response.Example example, ErrorExamples errors) {
        Remarks remarks = new Remarks(spec.file(), operation.id(), List.of());
        String place = response.status() + " " + example.name();
        boolean whole = response.status() < 300;
        for (Violation violation : schema(operation, body, example, whole, place, remarks).violations(example.value())) {
            boolean incomplete = whole && violation.keyword().equals("required");
            remarks.add(incomplete ? Rule.EXAMPLE_INCOMPLETE : Rule.EXAMPLE_SCHEMA, example.pointer() + violation.pointer(),
                    place + ' ' + violation.path(), Schemas.message(violation), incomplete
                            ? "Show it: an answer is complete. If the example is of a part, name the fields in 'x-shape' beside its value."
                            : REMEDY);
        }
        if (!whole) {
            errors.check(operation, response, example, place, remarks);
        }
        return Outcome.of(SUITE, place, operation.id(), remarks.findings());
    }

    /** Closed; complete too for a good answer, or for as much of it as {@code x-shape} beside the value selects. */
    private JsonSchema schema(Operation operation, Response.Body body, Response.Example example, boolean whole, String place,
                              Remarks remarks) {
        String beside = example.pointer().substring(0, example.pointer().lastIndexOf('/'));
        JsonNode shape = spec.file().at(beside + "/x-shape");
        if (!whole || shape.isMissingNode()) {
            return whole ? body.schema().closed().complete() : body.schema().closed();
        }
        Set<List<String>> paths = Projection.paths(shape.asString(""));
        boolean good = !paths.isEmpty() && body.schema().names().containsAll(paths) && operation.projection()
                .filter(parameter -> parameter.schema().violations(shape).isEmpty()).isPresent();
        if (!good) {
            remarks.add(Rule.EXAMPLE_INCOMPLETE, beside + "/x-shape", place, "The x-shape '" + shape.asString("")
                    + "' is no projection of this operation.", "Write what a caller would send to get this part.");
        }
        return good ? body.schema().only(paths).closed().complete() : body.schema().closed();
    }

    private void parameter(Parameter parameter, Remarks remarks) {
        JsonNode node = parameter.node();
        if (node.has("example")) {
            value(parameter, node.get("example"), parameter.pointer() + "/example", remarks);
        }
        node.path("examples").forEachEntry((name, example) -> {
            String pointer = example.has("$ref") ? example.get("$ref").asString().substring(1) : parameter.pointer() + "/examples/" + name;
            value(parameter, spec.file().at(pointer + "/value"), pointer, remarks);
        });
    }

    private void value(Parameter parameter, JsonNode value, String pointer, Remarks remarks) {
        // As it goes over the wire: a number may be written as a text here, and the other way round.
        parameter.schema().violations(parameter.value(value.asString(""))).forEach(violation ->
                remarks.add(Rule.EXAMPLE_SCHEMA, pointer, parameter.name(), Schemas.message(violation), REMEDY));
        List<Operation> projected = spec.operations().stream()
                .filter(operation -> operation.projection().map(Parameter::pointer).filter(parameter.pointer()::equals).isPresent())
                .toList();
        if (!projected.isEmpty() && projected.stream().noneMatch(operation ->
                operation.body().names().containsAll(Projection.paths(value.asString(""))))) {
            remarks.add(Rule.EXAMPLE_SCHEMA, pointer, parameter.name(), "It names a field that no answer has.", REMEDY);
        }
    }

    private void header(String name, Response.Header header, Remarks remarks) {
        JsonNode example = spec.file().at(header.pointer() + "/example");
        if (!example.isMissingNode()) {
            Promise.violations(header, name, example.asString("")).forEach(violation -> remarks.add(Rule.EXAMPLE_SCHEMA,
                    header.pointer() + "/example", "header " + name, Schemas.message(violation), REMEDY));
        }
    }

    private List<Finding> unused() {
        Remarks remarks = new Remarks(spec.file(), "", List.of());
        List<String> references = spec.file().root().findValuesAsString("$ref");
        spec.file().at("/components/examples").propertyNames().forEach(name -> {
            if (!references.contains("#/components/examples/" + name)) {
                remarks.add(Rule.EXAMPLE_UNUSED, "/components/examples/" + name, name,
                        "No answer shows this example, so nothing checks it.", "Refer to it from an answer, or take it out.");
            }
        });
        return remarks.findings();
    }
}

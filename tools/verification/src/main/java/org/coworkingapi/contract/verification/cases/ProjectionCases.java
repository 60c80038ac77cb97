package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.schema.SchemaField;

/**
 * Generates test cases for a projection, which is a parameter that selects the fields of the response: each field,
 * parents with children, unknown fields, and equivalent spellings.
 */
final class ProjectionCases {

    private static final String UNKNOWN_FIELD = "NoSuchField";

    private final CaseCollector collector;
    private final Parameter projection;

    ProjectionCases(CaseCollector collector, Parameter projection) {
        this.collector = collector;
        this.projection = projection;
    }

    void generate(SampleRequest successfulRequest) {
        List<SchemaField> fields = successfulRequest.operation().body().fields();
        add("empty", "", successfulRequest);
        add("blank", "  ", successfulRequest);
        fields.forEach(field -> add("selects " + field.dotted(), field.dotted(), successfulRequest));
        add(
                "selects all root fields",
                join(fields.stream().filter(field -> field.names().size() == 1).toList()),
                successfulRequest);
        fields.stream()
                .filter(field -> children(field, fields).size() > 1)
                .forEach(parent -> addParentCases(parent, children(parent, fields), successfulRequest));
        addLevelCases(
                Optional.empty(),
                fields.stream().filter(field -> field.names().size() == 1).toList(),
                successfulRequest);
    }

    private void addParentCases(SchemaField parent, List<SchemaField> children, SampleRequest successfulRequest) {
        String name = parent.dotted();
        SchemaField first = children.get(0);
        SchemaField last = children.get(children.size() - 1);
        add(name + " wins over its child", first.dotted() + ',' + name, successfulRequest);
        add(name + " wins over its child, in reverse order", name + ',' + last.dotted(), successfulRequest);
        add("two children of " + name, last.dotted() + ',' + first.dotted(), successfulRequest);
        add(
                "spaces in a path below " + name,
                name + " . " + first.names().get(first.names().size() - 1),
                successfulRequest);
        addLevelCases(Optional.of(parent), children, successfulRequest);
    }

    /** Adds the cases for the fields of one level: the root, or the children of a parent. */
    private void addLevelCases(
            Optional<SchemaField> parent, List<SchemaField> fields, SampleRequest successfulRequest) {
        String prefix = parent.map(field -> field.dotted() + '.').orElse("");
        SchemaField first = fields.get(0);
        String name = first.names().get(first.names().size() - 1);
        addRejected(
                "an unknown field "
                        + (prefix.isEmpty()
                                ? "at the root"
                                : "in " + parent.get().dotted()),
                prefix + UNKNOWN_FIELD,
                successfulRequest);
        addRejected(
                first.dotted() + " in different upper or lower case", prefix + withOtherCase(name), successfulRequest);
        addRejected(
                "a known field next to an unknown field "
                        + (prefix.isEmpty()
                                ? "at the root"
                                : "in " + parent.get().dotted()),
                first.dotted() + ',' + prefix + UNKNOWN_FIELD,
                successfulRequest);
        fields.stream()
                .filter(field -> field.schema().path("properties").isMissingNode()
                        && field.schema().path("items").isMissingNode())
                .findFirst()
                .ifPresent(leaf -> addRejected(
                        "an unknown field below " + leaf.dotted(),
                        leaf.dotted() + '.' + UNKNOWN_FIELD,
                        successfulRequest));
        add("spaces around " + first.dotted(), "  " + first.dotted() + " ", successfulRequest);
        add(first.dotted() + " twice", first.dotted() + ',' + first.dotted(), successfulRequest);
    }

    private void add(String name, String value, SampleRequest successfulRequest) {
        if (projection
                .jsonSchema()
                .violations(projection.jsonSchema().read(value))
                .isEmpty()) {
            collector.add(
                    projection.name() + ' ' + name,
                    successfulRequest.operation(),
                    projection.name(),
                    projection.node(),
                    successfulRequest.with(projection.name(), value).request());
        }
    }

    private void addRejected(String name, String value, SampleRequest successfulRequest) {
        collector.addRejected(
                projection.name() + " names " + name,
                successfulRequest.operation(),
                projection.name(),
                projection.node(),
                successfulRequest.with(projection.name(), value).request());
    }

    private static List<SchemaField> children(SchemaField parent, List<SchemaField> fields) {
        return fields.stream()
                .filter(field -> field.names().size() == parent.names().size() + 1
                        && field.names().subList(0, parent.names().size()).equals(parent.names()))
                .toList();
    }

    private static String join(List<SchemaField> fields) {
        return String.join(",", fields.stream().map(SchemaField::dotted).toList());
    }

    /** Swaps the case of the first letter. Only ASCII letters are supported, so the default locale has no effect. */
    private static String withOtherCase(String name) {
        char first = name.charAt(0);
        return (char) (Character.isLetter(first) ? first ^ 0x20 : 'x') + name.substring(1);
    }
}

package org.coworkingapi.contract.openapi.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.SchemaView;
import org.coworkingapi.contract.openapi.consumer.SentParameter;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Spec;

/**
 * Documents that state the content of successful responses exactly, which a document with a field-list parameter
 * cannot: all of its properties are optional, because a field list can omit each of them.
 */
public final class DerivedDocuments {

    private final Document document;
    private final Map<Operation, Optional<Parameter>> fieldLists = new LinkedHashMap<>();

    private DerivedDocuments(Document document) {
        this.document = document;
    }

    /**
     * Creates the documents that are derived from a document.
     *
     * @param fieldListParameters the names of query parameters that select fields of a response, in addition to those
     *     that the error examples of the document name
     * @throws BadInputException if no operation has such a parameter
     */
    public static DerivedDocuments of(Document document, Set<String> fieldListParameters) {
        DerivedDocuments documents = new DerivedDocuments(document);
        Spec.of(document)
                .operations()
                .forEach(operation -> documents.fieldLists.put(
                        operation,
                        operation
                                .projection()
                                .or(() -> operation
                                        .parametersIn("query")
                                        .filter(parameter -> fieldListParameters.contains(parameter.name()))
                                        .findFirst())));
        if (documents.fieldLists.values().stream().allMatch(Optional::isEmpty)) {
            throw new BadInputException(
                    document.path(),
                    1,
                    "No query parameter is known to select fields of the response; create review.yaml beside the document"
                            + " with 'field-lists: [fields]', where 'fields' is the name of the parameter.");
        }
        return documents;
    }

    /** Returns a document without field lists, in which successful responses contain every property. */
    public DerivedDocument complete() {
        return write(
                fieldLists.entrySet().stream()
                        .map(entry -> DerivedOperation.complete(entry.getKey(), entry.getValue()))
                        .toList(),
                true);
    }

    /**
     * Returns a document with the operations that a consumer calls. Their successful responses contain the fields that
     * the field lists of its contracts select.
     *
     * @return the document, or an empty {@code Optional} if the contracts call no operation of the document
     * @throws BadInputException if a field list selects an unknown field
     */
    public Optional<DerivedDocument> of(Usage usage, Consumer consumer) {
        List<DerivedOperation> operations = new ArrayList<>();
        fieldLists.forEach((operation, fieldList) -> {
            List<ContractCall> calls = usage.calls(consumer).stream()
                    .filter(call -> call.operation().node() == operation.node() && !call.isUnsupportedMethod())
                    .toList();
            if (!calls.isEmpty()) {
                operations.add(derive(operation, fieldList, calls));
            }
        });
        return operations.isEmpty() ? Optional.empty() : Optional.of(write(operations, false));
    }

    private DerivedDocument write(List<DerivedOperation> operations, boolean hasAllOperations) {
        DocumentCopy copy = new DocumentCopy(document, operations, hasAllOperations);
        String yaml = YamlText.of(copy.write());
        return new DerivedDocument(yaml, List.copyOf(copy.notices()));
    }

    private static DerivedOperation derive(
            Operation operation, Optional<Parameter> fieldList, List<ContractCall> calls) {
        List<Optional<DerivedOperation.Shape>> sent = calls.stream()
                .filter(call -> call.contract().expectsSuccess())
                .map(call -> fieldList.flatMap(parameter -> shape(call, parameter)))
                .distinct()
                .toList();
        return new DerivedOperation(
                operation,
                fieldList,
                sent.stream().flatMap(Optional::stream).toList(),
                !sent.isEmpty() && sent.stream().allMatch(Optional::isPresent));
    }

    /** Returns the field list of a call, or an empty {@code Optional} if it requests all fields. */
    private static Optional<DerivedOperation.Shape> shape(ContractCall call, Parameter parameter) {
        Optional<SentParameter> sent = call.sent(parameter.location());
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        SourceLocation location = sent.get().location();
        if (isNull(call, sent.get().name())) {
            throw invalid(call, location, "sends null as " + parameter.name() + "; write the value that it sends.");
        }
        DerivedOperation.Shape shape = parameter
                .read(sent.get().values())
                .map(value ->
                        new DerivedOperation.Shape(String.join(",", sent.get().values()), value))
                .orElseThrow(() -> invalid(
                        call,
                        location,
                        "sends no single value of " + parameter.name() + "; write the value that it sends."));
        SchemaView.of(call.operation(), call.responseBody())
                .ifPresent(view -> shape.paths().stream()
                        .filter(path -> path.contains("") || !view.hasField(path))
                        .min(Comparator.comparing(path -> String.join(".", path)))
                        .ifPresent(path -> {
                            throw invalid(call, location, unknownPath(call, shape, path, view));
                        }));
        return Optional.of(shape).filter(value -> !value.paths().isEmpty());
    }

    private static boolean isNull(ContractCall call, String name) {
        return call.contract()
                .root()
                .get("request")
                .flatMap(request -> request.get("queryParameters"))
                .flatMap(parameters -> parameters.get(name))
                .filter(Node::isNull)
                .isPresent();
    }

    private static String unknownPath(
            ContractCall call, DerivedOperation.Shape shape, List<String> path, SchemaView view) {
        String text = String.join(".", path);
        if (path.contains("")) {
            return "sends '" + shape.text() + "', which contains an empty path or an empty name.";
        }
        Set<String> known = view.fieldNames();
        for (int length = 1; length < path.size(); length++) {
            String parent = String.join(".", path.subList(0, length));
            if (known.contains(parent) && known.stream().noneMatch(name -> name.startsWith(parent + '.'))) {
                return "selects '" + text + "', but '" + parent + "' has no fields.";
            }
        }
        return "selects '" + text + "', which the response of "
                + call.operation().id() + " does not have" + NearestName.suggestion(text, known);
    }

    private static BadInputException invalid(ContractCall call, SourceLocation location, String reason) {
        return new BadInputException(
                location.file(),
                location.line(),
                "The consumer " + call.consumer().name() + ' ' + reason);
    }
}

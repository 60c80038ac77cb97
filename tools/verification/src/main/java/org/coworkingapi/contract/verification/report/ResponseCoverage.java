package org.coworkingapi.contract.verification.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.evidence.Fact;
import org.coworkingapi.contract.verification.report.CoverageTable.LocationKind;
import org.coworkingapi.contract.verification.report.CoverageTable.LocationRow;
import org.coworkingapi.contract.verification.report.CoverageTable.Observed;
import org.coworkingapi.contract.verification.report.CoverageTable.StatusGroup;

/** The statuses, codes, headers and fields that each consumer reads, and their observed values. */
public final class ResponseCoverage {

    private static final String CODE = "$.code";

    private final Spec spec;
    private final Contracts contracts;
    private final Usage usage;
    private final Evidence evidence;
    private final boolean hasServerTests;

    /** @param evidence the evidence of contracts, or of contracts and server tests */
    public ResponseCoverage(Spec spec, Contracts contracts, Evidence evidence) {
        this.spec = spec;
        this.contracts = contracts;
        this.usage = Usage.of(spec, contracts);
        this.evidence = evidence;
        this.hasServerTests = evidence.facts().stream().anyMatch(this::isSeenByTests);
    }

    /** Returns the titles of the columns with observed values. */
    List<String> sources() {
        return hasServerTests ? List.of("In contracts", "In server tests") : List.of("In contracts");
    }

    List<CoverageTable> tables() {
        return spec.operations().stream().map(this::table).toList();
    }

    private CoverageTable table(Operation operation) {
        List<String> consumers = usage.callers(operation.folder());
        List<StatusGroup> groups = operation.responses().values().stream()
                .map(response -> new StatusGroup(response.status(), rows(operation, response, consumers)))
                .toList();
        long contractCount = contracts.contracts().stream()
                .filter(contract -> contract.operationFolder().equals(operation.folder()))
                .count();
        return new CoverageTable(
                operation.id(),
                operation.method() + ' ' + operation.template(),
                consumers,
                contractCount,
                usage.fieldCount(operation),
                groups);
    }

    private List<LocationRow> rows(Operation operation, Response response, List<String> consumers) {
        Set<Contract> statusReaders = readers(operation, response, "status");
        boolean successful = response.status() < 400;
        RowCollector rowCollector = new RowCollector(consumers);
        if (successful || response.codes().isEmpty()) {
            rowCollector.add(LocationKind.STATUS, "status", "", statusReaders, facts(operation, response, "status"));
        } else {
            response.codes()
                    .forEach(code -> rowCollector.add(
                            LocationKind.CODE,
                            code,
                            "code",
                            statusReaders.stream()
                                    .filter(contract -> contract.code().equals(code))
                                    .collect(Collectors.toSet()),
                            facts(operation, response, CODE).stream()
                                    .filter(fact -> fact.seen().equals(code))
                                    .toList()));
        }
        response.headers()
                .forEach((name, header) -> rowCollector.add(
                        LocationKind.HEADER,
                        "header " + name,
                        header.schema().node().path("type").asString(""),
                        readers(operation, response, "header " + name),
                        List.of()));
        response.bodies().values().stream()
                .flatMap(body -> body.schema().fields().stream())
                .filter(field -> successful || !field.path().equals(CODE))
                .forEach(field -> rowCollector.add(
                        LocationKind.FIELD,
                        field.path(),
                        type(field),
                        readers(operation, response, field.path()),
                        facts(operation, response, field.path())));
        return rowCollector.rows;
    }

    private Set<Contract> readers(Operation operation, Response response, String location) {
        return usage.contracts(operation.folder(), response.status(), location);
    }

    private List<Fact> facts(Operation operation, Response response, String location) {
        return evidence.facts(operation.id(), response.status(), location);
    }

    private static String type(SchemaField field) {
        String type = field.values().isEmpty()
                ? field.schema().path("format").asString(field.type())
                : "one of " + field.values().size();
        return field.nullable() ? type + ", nullable" : type;
    }

    private boolean isSeenByTests(Fact fact) {
        return evidence.sources(fact).contains(Evidence.SERVER_TESTS);
    }

    private boolean isSeenInContracts(Fact fact) {
        return evidence.sources(fact).stream().anyMatch(source -> !source.equals(Evidence.SERVER_TESTS));
    }

    private static Observed observed(List<Fact> facts, Predicate<Fact> isSeen) {
        return new Observed(
                facts.stream().filter(isSeen).map(ResponseCoverage::label).toList(),
                facts.stream()
                        .filter(Predicate.not(isSeen))
                        .map(ResponseCoverage::label)
                        .toList());
    }

    /** Returns the label of a fact in its cell. The code of an error is already in the row header. */
    private static String label(Fact fact) {
        return fact.kind() == Fact.FactKind.ANSWER ? "returned" : fact.seen();
    }

    /** Collects the rows of one response. */
    private final class RowCollector {

        private final List<String> consumers;
        private final List<LocationRow> rows = new ArrayList<>();

        private RowCollector(List<String> consumers) {
            this.consumers = consumers;
        }

        private void add(LocationKind kind, String location, String type, Set<Contract> readers, List<Fact> facts) {
            List<List<String>> cells = consumers.stream()
                    .map(consumer -> readers.stream()
                            .filter(contract -> contract.consumer().equals(consumer))
                            .map(Contract::name)
                            .sorted()
                            .toList())
                    .toList();
            List<Observed> observed =
                    new ArrayList<>(List.of(observed(facts, ResponseCoverage.this::isSeenInContracts)));
            if (hasServerTests) {
                observed.add(observed(facts, ResponseCoverage.this::isSeenByTests));
            }
            rows.add(new LocationRow(kind, location, type, cells, observed));
        }
    }
}

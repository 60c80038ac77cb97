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
import org.coworkingapi.contract.openapi.schema.Field;
import org.coworkingapi.contract.verification.evidence.Evidence;
import org.coworkingapi.contract.verification.evidence.Fact;
import org.coworkingapi.contract.verification.report.CoverageTable.Group;
import org.coworkingapi.contract.verification.report.CoverageTable.Kind;
import org.coworkingapi.contract.verification.report.CoverageTable.Row;
import org.coworkingapi.contract.verification.report.CoverageTable.Seen;

/** Which consumer reads which status, code, header and field of which operation, and what was ever seen of it. */
public final class Coverage {

    private static final String CODE = "$.code";

    private final Spec spec;
    private final Contracts contracts;
    private final Usage usage;
    private final Evidence evidence;
    private final boolean tested;

    /** @param evidence of contracts alone, before any test has run, or of both */
    public Coverage(Spec spec, Contracts contracts, Evidence evidence) {
        this.spec = spec;
        this.contracts = contracts;
        this.usage = Usage.of(spec, contracts);
        this.evidence = evidence;
        this.tested = evidence.facts().stream().anyMatch(this::seenByTests);
    }

    /** The titles of the columns that say what was seen. */
    List<String> sources() {
        return tested ? List.of("Contracts show", "Server tests saw") : List.of("Contracts show");
    }

    List<CoverageTable> tables() {
        return spec.operations().stream().map(this::table).toList();
    }

    private CoverageTable table(Operation operation) {
        List<String> consumers = usage.callers(operation.folder());
        List<Group> groups = operation.responses().values().stream()
                .map(response -> new Group(response.status(), rows(operation, response, consumers)))
                .toList();
        long count = contracts.contracts().stream()
                .filter(contract -> contract.operationFolder().equals(operation.folder()))
                .count();
        return new CoverageTable(
                operation.id(),
                operation.method() + ' ' + operation.template(),
                consumers,
                count,
                usage.fieldCount(operation),
                groups);
    }

    private List<Row> rows(Operation operation, Response response, List<String> consumers) {
        Set<Contract> all = readers(operation, response, "status");
        boolean good = response.status() < 400;
        Rows rows = new Rows(consumers);
        if (good) {
            rows.add(Kind.STATUS, "status", "", all, facts(operation, response, "status"));
        } else {
            response.codes()
                    .forEach(code -> rows.add(
                            Kind.CODE,
                            code,
                            "code",
                            all.stream()
                                    .filter(contract -> contract.code().equals(code))
                                    .collect(Collectors.toSet()),
                            facts(operation, response, CODE).stream()
                                    .filter(fact -> fact.seen().equals(code))
                                    .toList()));
        }
        response.headers()
                .forEach((name, header) -> rows.add(
                        Kind.HEADER,
                        "header " + name,
                        header.schema().node().path("type").asString(""),
                        readers(operation, response, "header " + name),
                        List.of()));
        response.bodies().values().stream()
                .flatMap(body -> body.schema().fields().stream())
                .filter(field -> good || !field.path().equals(CODE))
                .forEach(field -> rows.add(
                        Kind.FIELD,
                        field.path(),
                        type(field),
                        readers(operation, response, field.path()),
                        facts(operation, response, field.path())));
        return rows.rows;
    }

    private Set<Contract> readers(Operation operation, Response response, String place) {
        return usage.contracts(operation.folder(), response.status(), place);
    }

    private List<Fact> facts(Operation operation, Response response, String place) {
        return evidence.facts(operation.id(), response.status(), place);
    }

    private static String type(Field field) {
        String type = field.values().isEmpty()
                ? field.schema().path("format").asString(field.type())
                : "one of " + field.values().size();
        return field.nullable() ? type + ", nullable" : type;
    }

    private boolean seenByTests(Fact fact) {
        return evidence.witnesses(fact).contains(Evidence.SERVER_TESTS);
    }

    private boolean seenInContracts(Fact fact) {
        return evidence.witnesses(fact).stream().anyMatch(witness -> !witness.equals(Evidence.SERVER_TESTS));
    }

    private static Seen seen(List<Fact> facts, Predicate<Fact> seen) {
        return new Seen(
                facts.stream().filter(seen).map(Coverage::side).toList(),
                facts.stream().filter(Predicate.not(seen)).map(Coverage::side).toList());
    }

    /** The row of a code says already which it is. */
    private static String side(Fact fact) {
        return fact.kind() == Fact.Kind.ANSWER ? "answered" : fact.seen();
    }

    /** The rows of one answer, as they come. */
    private final class Rows {

        private final List<String> consumers;
        private final List<Row> rows = new ArrayList<>();

        private Rows(List<String> consumers) {
            this.consumers = consumers;
        }

        private void add(Kind kind, String place, String type, Set<Contract> readers, List<Fact> facts) {
            List<List<String>> cells = consumers.stream()
                    .map(consumer -> readers.stream()
                            .filter(contract -> contract.consumer().equals(consumer))
                            .map(Contract::name)
                            .sorted()
                            .toList())
                    .toList();
            List<Seen> seen = new ArrayList<>(List.of(seen(facts, Coverage.this::seenInContracts)));
            if (tested) {
                seen.add(seen(facts, Coverage.this::seenByTests));
            }
            rows.add(new Row(kind, place, type, cells, seen));
        }
    }
}

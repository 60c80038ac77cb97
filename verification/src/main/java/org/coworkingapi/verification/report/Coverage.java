package org.coworkingapi.verification.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.verification.contract.Contract;
import org.coworkingapi.verification.contract.Contracts;
import org.coworkingapi.verification.contract.Usage;
import org.coworkingapi.verification.report.CoverageTable.Group;
import org.coworkingapi.verification.report.CoverageTable.Kind;
import org.coworkingapi.verification.report.CoverageTable.Row;
import org.coworkingapi.verification.report.CoverageTable.Seen;
import org.coworkingapi.verification.spec.Field;
import org.coworkingapi.verification.spec.Operation;
import org.coworkingapi.verification.spec.Response;
import org.coworkingapi.verification.spec.Spec;

/** Which consumer reads which status, code, header and field of which operation, and what was ever seen of it. */
public final class Coverage {

    private static final List<String> SEEN = List.of(Sightings.SEEN);

    private final Spec spec;
    private final Contracts contracts;
    private final Usage usage;
    private final Map<String, Sightings> evidence = new LinkedHashMap<>();

    public Coverage(Spec spec, Contracts contracts) {
        this.spec = spec;
        this.contracts = contracts;
        this.usage = Usage.of(contracts);
        evidence.put("Contracts show", new ContractSightings(spec, usage));
    }

    /** Also shows what others saw, in a column of that title. */
    public Coverage and(String title, Sightings seen) {
        evidence.put(title, seen);
        return this;
    }

    List<String> evidence() {
        return List.copyOf(evidence.keySet());
    }

    List<CoverageTable> tables() {
        return spec.operations().stream().map(this::table).toList();
    }

    private CoverageTable table(Operation operation) {
        List<String> consumers = usage.of(operation.folder());
        List<Group> groups = operation.responses().values().stream()
                .map(response -> new Group(response.status(), rows(operation, response, consumers))).toList();
        long count = contracts.contracts().stream().filter(contract -> contract.operationFolder().equals(operation.folder())).count();
        return new CoverageTable(operation.id(), operation.method() + ' ' + operation.template(), consumers, (int) count, groups);
    }

    private List<Row> rows(Operation operation, Response response, List<String> consumers) {
        Set<Contract> all = usage.contracts(operation.folder(), response.status(), "status");
        Rows rows = new Rows(operation.id(), response.status(), consumers);
        if (response.status() < 400) {
            rows.add(Kind.STATUS, "status", "status", "", SEEN, all);
        } else {
            response.codes().forEach(code -> rows.add(Kind.CODE, code, "$.code", "code", List.of(code),
                    all.stream().filter(contract -> contract.code().equals(code)).collect(Collectors.toSet())));
        }
        response.headers().forEach((name, header) -> rows.add(Kind.HEADER, "header " + name, "header " + name,
                header.schema().node().path("type").asString(""), SEEN, readers(operation, response, "header " + name)));
        response.bodies().values().stream().flatMap(body -> body.schema().fields().stream())
                .filter(field -> response.status() < 400 || !field.path().equals("$.code"))
                .forEach(field -> rows.add(Kind.FIELD, field.path(), field.path(), type(field), sides(field),
                        readers(operation, response, field.path())));
        return rows.rows;
    }

    private Set<Contract> readers(Operation operation, Response response, String place) {
        return usage.contracts(operation.folder(), response.status(), place);
    }

    /** The rows of one answer, as they come. */
    private final class Rows {

        private final String operation;
        private final int status;
        private final List<String> consumers;
        private final List<Row> rows = new ArrayList<>();

        private Rows(String operation, int status, List<String> consumers) {
            this.operation = operation;
            this.status = status;
            this.consumers = consumers;
        }

        private void add(Kind kind, String title, String place, String type, List<String> sides, Set<Contract> readers) {
            List<List<String>> cells = consumers.stream().map(consumer -> readers.stream()
                    .filter(contract -> contract.consumer().equals(consumer)).map(Contract::name).sorted().toList()).toList();
            rows.add(new Row(kind, title, type, cells, evidence.values().stream()
                    .map(sightings -> Seen.of(sides, sightings.of(operation, status, place))).toList()));
        }
    }

    private static String type(Field field) {
        String type = field.values().isEmpty() ? field.schema().path("format").asString(field.type()) : "one of " + field.values().size();
        return field.nullable() ? type + ", nullable" : type;
    }

    /** What must have been seen of a field before anybody can say that it works. */
    private static List<String> sides(Field field) {
        List<String> sides = Stream.of(
                field.nullable() ? List.of(Sightings.NOT_NULL, Sightings.NULL) : List.<String>of(),
                field.type().equals("array") ? List.of(Sightings.NOT_EMPTY, Sightings.EMPTY) : List.<String>of(),
                field.values()).flatMap(List::stream).toList();
        return sides.isEmpty() ? SEEN : sides;
    }
}

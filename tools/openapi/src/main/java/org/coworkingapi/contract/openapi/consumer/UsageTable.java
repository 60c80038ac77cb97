package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * Lists the documented locations of an operation with their uses, followed by locations that are used but undocumented.
 */
final class UsageTable {

    private final Operation operation;
    private final Map<Location, List<ContractUse>> uses = new LinkedHashMap<>();
    private final List<UsageRow> rows = new ArrayList<>();

    private UsageTable(Operation operation, List<ContractUse> allUses) {
        this.operation = operation;
        allUses.stream()
                .filter(use -> use.call().operation().name().equals(operation.name()))
                .forEach(use -> uses.computeIfAbsent(use.location(), key -> new ArrayList<>())
                        .add(use));
    }

    static List<UsageRow> of(Operation operation, List<ContractUse> uses) {
        UsageTable table = new UsageTable(operation, uses);
        table.addRows();
        return table.rows;
    }

    private void addRows() {
        add(Location.OPERATION, "", usesAt(Location.OPERATION));
        if (uses.isEmpty()) {
            return;
        }
        Set<Location> listed = new LinkedHashSet<>(Set.of(Location.OPERATION));
        operation.parameters().forEach(parameter -> addWhole(parameter.location(), listed));
        operation
                .content(Location.requestBody(""))
                .keySet()
                .forEach(type -> addBody(Location.requestBody(type), listed));
        operation.responseNodes().keySet().forEach(status -> {
            addWhole(Location.response(status), listed);
            if (uses.containsKey(Location.response(status))) {
                operation
                        .headers(status)
                        .keySet()
                        .forEach(name -> addWhole(Location.responseHeader(status, name), listed));
                operation
                        .content(Location.responseBody(status, ""))
                        .keySet()
                        .forEach(type -> addBody(Location.responseBody(status, type), listed));
            }
        });
        uses.keySet().stream().filter(location -> !listed.contains(location)).forEach(location -> {
            if (location.part() == Location.Part.REQUEST_BODY || location.part() == Location.Part.RESPONSE_BODY) {
                addUndocumented(location, Set.of());
            } else {
                add(location, "", usesAt(location));
            }
        });
    }

    private void addWhole(Location location, Set<Location> listed) {
        listed.add(location);
        add(location, "", usesAt(location));
    }

    private void addBody(Location location, Set<Location> listed) {
        listed.add(location);
        List<ContractUse> bodyUses = usesAt(location);
        add(location, JsonPath.ROOT, bodyUses);
        Set<String> documented = new LinkedHashSet<>();
        if (!bodyUses.isEmpty()) {
            SchemaView.of(operation, location).ifPresent(view -> documented.addAll(SchemaFields.of(view)));
        }
        // Many contracts use the same path. Grouping their uses compares each path only once.
        Map<List<Object>, List<ContractUse>> usesByPath = new LinkedHashMap<>();
        bodyUses.forEach(use -> usesByPath
                .computeIfAbsent(List.of(use.path(), use.includesDescendants()), key -> new ArrayList<>())
                .add(use));
        documented.forEach(path -> add(
                location,
                path,
                usesByPath.values().stream()
                        .filter(usesOfPath -> usesOfPath.get(0).overlaps(path))
                        .flatMap(List::stream)
                        .sorted(ContractUse.ORDER)
                        .toList()));
        addUndocumented(location, documented);
    }

    private void addUndocumented(Location location, Set<String> documented) {
        usesAt(location).stream()
                .map(ContractUse::path)
                .distinct()
                .filter(path -> !path.equals(JsonPath.ROOT) && !documented.contains(path))
                .forEach(path -> add(
                        location,
                        path,
                        usesAt(location).stream()
                                .filter(use -> use.overlaps(path))
                                .toList()));
    }

    private List<ContractUse> usesAt(Location location) {
        return uses.getOrDefault(location, List.of());
    }

    private void add(Location location, String path, List<ContractUse> locationUses) {
        rows.add(new UsageRow(operation.name(), location, path, locationUses));
    }
}

package org.coworkingapi.contract.verification.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.verification.document.SourceFile;
import org.coworkingapi.contract.verification.spec.JsonPaths;
import tools.jackson.databind.JsonNode;

/** Which consumer reads what of which answer, as the bodies and headers of its contracts say. */
public final class Usage {

    private final Map<String, Set<Contract>> contracts = new LinkedHashMap<>();

    private Usage() {}

    public static Usage of(Contracts contracts) {
        Usage usage = new Usage();
        for (Contract contract : contracts.contracts()) {
            String answer = contract.operationFolder() + ' ' + contract.status() + ' ';
            usage.add(contract.operationFolder() + " *", contract);
            usage.add(answer + "status", contract);
            contract.headers().keySet().forEach(name -> usage.add(answer + "header " + name, contract));
            usage.walk(answer, "", contract.body(), contract);
        }
        return usage;
    }

    /**
     * Who reads a place of an answer.
     *
     * @param operation the operation's id in kebab-case
     * @param place     a JSON path, with or without indices, {@code status} or {@code header Allow}
     */
    public List<String> of(String operation, int status, String place) {
        return consumers(contracts(operation, status, place));
    }

    /** Who calls an operation. */
    public List<String> of(String operation) {
        return consumers(contracts.getOrDefault(operation + " *", Set.of()));
    }

    /** The contracts that read a place of an answer. */
    public Set<Contract> contracts(String operation, int status, String place) {
        return contracts.getOrDefault(operation + ' ' + status + ' ' + JsonPaths.ofField(place), Set.of());
    }

    private static List<String> consumers(Set<Contract> contracts) {
        return contracts.stream().map(Contract::consumer).distinct().sorted().toList();
    }

    private void walk(String answer, String pointer, JsonNode value, Contract contract) {
        if (value.isMissingNode()) {
            return;
        }
        add(answer + JsonPaths.ofField(JsonPaths.ofPointer(pointer)), contract);
        value.forEachEntry((name, below) -> walk(answer, pointer + '/' + SourceFile.escaped(name), below, contract));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            walk(answer, pointer + '/' + i, value.get(i), contract);
        }
    }

    private void add(String place, Contract contract) {
        contracts.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(contract);
    }
}

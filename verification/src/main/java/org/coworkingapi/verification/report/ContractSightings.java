package org.coworkingapi.verification.report;

import java.util.HashSet;
import java.util.Set;
import org.coworkingapi.verification.contract.Contract;
import org.coworkingapi.verification.contract.Usage;
import org.coworkingapi.verification.document.SourceFile;
import org.coworkingapi.verification.spec.JsonPaths;
import org.coworkingapi.verification.spec.Operation;
import org.coworkingapi.verification.spec.Spec;
import tools.jackson.databind.JsonNode;

/** What the examples of contracts show. */
final class ContractSightings implements Sightings {

    private final Spec spec;
    private final Usage usage;

    ContractSightings(Spec spec, Usage usage) {
        this.spec = spec;
        this.usage = usage;
    }

    @Override
    public Set<String> of(String operation, int status, String place) {
        Set<String> seen = new HashSet<>();
        String folder = spec.operations().stream().filter(one -> one.id().equals(operation)).map(Operation::folder).findFirst().orElse("");
        for (Contract contract : usage.contracts(folder, status, place)) {
            seen.add(SEEN);
            walk("", contract.body(), place, seen);
        }
        return seen;
    }

    private static void walk(String pointer, JsonNode value, String place, Set<String> seen) {
        if (JsonPaths.ofField(JsonPaths.ofPointer(pointer)).equals(place)) {
            add(value, seen);
        }
        value.forEachEntry((name, below) -> walk(pointer + '/' + SourceFile.escaped(name), below, place, seen));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            walk(pointer + '/' + i, value.get(i), place, seen);
        }
    }

    private static void add(JsonNode value, Set<String> seen) {
        seen.add(value.isNull() ? NULL : NOT_NULL);
        if (value.isArray()) {
            seen.add(value.isEmpty() ? EMPTY : NOT_EMPTY);
        } else if (value.isString()) {
            seen.add(value.asString());
        }
    }
}

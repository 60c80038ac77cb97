package org.coworkingapi.contract.verification.evidence;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Spec;

/** The facts that contracts and server tests observed, out of all facts that the spec allows. */
public final class Evidence {

    /** The name of the source for responses in server tests. */
    public static final String SERVER_TESTS = "server tests";

    private final Facts facts;
    private final Map<String, SortedSet<String>> sourcesById = new HashMap<>();

    private Evidence(Facts facts) {
        this.facts = facts;
    }

    /**
     * Collects the evidence from the examples of contracts and from logs of server tests.
     *
     * @param logs the files that an {@link EvidenceLog} wrote
     */
    public static Evidence of(Spec spec, Contracts contracts, Collection<Path> logs) {
        Evidence evidence = new Evidence(new Facts(spec));
        contracts
                .contracts()
                .forEach(contract -> spec.operationOf(contract.operationFolder())
                        .ifPresent(operation -> evidence.add(
                                contract.consumer(),
                                evidence.facts.shownFactIds(operation, contract.status(), contract.body()))));
        logs.forEach(log -> evidence.add(SERVER_TESTS, EvidenceLog.read(log)));
        return evidence;
    }

    private void add(String source, Collection<String> ids) {
        ids.forEach(id -> fact(id).ifPresent(fact ->
                sourcesById.computeIfAbsent(fact.id(), key -> new TreeSet<>()).add(source)));
    }

    /** Returns all facts in the order of the spec. */
    public List<Fact> facts() {
        return facts.byId().entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().id()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Returns the facts about one location in a response, including shared facts.
     *
     * @param operation the id of the operation
     * @param path a JSON path with {@code [*]} for any element
     */
    public List<Fact> facts(String operation, int status, String path) {
        return facts.byId().entrySet().stream()
                .filter(entry -> isAt(operation, status, path, entry))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isAt(String operation, int status, String path, Map.Entry<String, Fact> entry) {
        Fact fact = entry.getValue();
        return fact.path().equals(path) && entry.getKey().equals(Fact.id(operation, status, path, fact.seen()));
    }

    /** Returns a fact by its id. A shared fact has an id for each operation and status. */
    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.byId().get(id));
    }

    /** Returns the sources that observed a fact: names of consumers, and {@link #SERVER_TESTS}. */
    public Set<String> sources(Fact fact) {
        return Set.copyOf(sourcesById.getOrDefault(fact.id(), new TreeSet<>()));
    }

    public boolean isSeen(Fact fact) {
        return sourcesById.containsKey(fact.id());
    }
}

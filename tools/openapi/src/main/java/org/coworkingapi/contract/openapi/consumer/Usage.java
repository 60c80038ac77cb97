package org.coworkingapi.contract.openapi.consumer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Which consumer uses which place of which operation, as its contracts say. */
public final class Usage {

    /** Of an API without any known consumer. */
    public static final Usage NONE = new Usage(Map.of(), Optional.empty(), Set.of());

    private final List<Consumer> consumers;
    private final Optional<Routes> routes;
    private final Map<Consumer, List<Call>> calls = new LinkedHashMap<>();
    private final List<Contract> unmatched = new ArrayList<>();
    private final List<Use> uses;
    private final Map<Consumer, Integer> contracts = new LinkedHashMap<>();

    private Usage(Map<Consumer, List<Contract>> contracts, Optional<Routes> routes, Set<String> fieldLists) {
        this.consumers = List.copyOf(contracts.keySet());
        this.routes = routes;
        contracts.forEach((consumer, all) -> {
            this.contracts.put(consumer, all.size());
            List<Call> own = calls.computeIfAbsent(consumer, key -> new ArrayList<>());
            for (Contract contract : all) {
                List<Call> found = calls(contract, routes.orElseThrow());
                own.addAll(found);
                if (found.isEmpty()) {
                    unmatched.add(contract);
                }
            }
        });
        this.uses = calls.values().stream().flatMap(List::stream).flatMap(call -> UseReader.uses(call, fieldLists).stream())
                .sorted(Use.ORDER).toList();
    }

    /**
     * Reads a folder of contracts: one folder for each consumer, YAML of Spring Cloud Contract anywhere below it; or the contracts of one
     * consumer.
     *
     * @param document   the document that the consumers rely on
     * @param fieldLists the names of the query parameters by which clients choose the fields that they get
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if a contract is no contract
     */
    public static Usage read(Path folder, Document document, Set<String> fieldLists) {
        return new Usage(new ContractFolder(folder).contracts(), Optional.of(new Routes(document)), fieldLists);
    }

    private static List<Call> calls(Contract contract, Routes routes) {
        Contract.Request request = contract.request();
        Optional<Routes.Match> match = routes.match(request.method(), request.path());
        if (match.isPresent()) {
            return match.map(found -> new Call(contract, found.operation(), found.variables(), false)).stream().toList();
        }
        Stream<Routes.Match> others = contract.response().status() == 405 ? routes.matches(request.path()) : Stream.empty();
        return others.filter(other -> other.operation().status(405).isPresent())
                .map(other -> new Call(contract, other.operation(), other.variables(), true)).toList();
    }

    /** By name; those without contracts included. */
    public List<Consumer> consumers() {
        return consumers;
    }

    /** How many contracts a consumer has. */
    public int contracts(Consumer consumer) {
        return contracts.getOrDefault(consumer, 0);
    }

    /** The contracts of a consumer that are about an operation of the document. */
    public List<Call> calls(Consumer consumer) {
        return calls.getOrDefault(consumer, List.of());
    }

    /** The contracts for operations that the document does not have, by consumer, file and line. */
    public List<Contract> unmatched() {
        return List.copyOf(unmatched);
    }

    /** Each use, by consumer, operation, place, file and line. */
    public List<Use> uses() {
        return uses;
    }

    /** The operations of the document that the consumers rely on; none if no consumer is known. */
    public List<Operation> operations() {
        return routes.map(Routes::all).orElse(List.of());
    }

    /**
     * Who uses a place.
     *
     * @param place {@code Team.ProfileTags}, {@code getTeamProfile 200 $.ProfileTags}, {@code $.ProfileTags}, {@code query _shape} or an
     *              operation
     */
    public List<Use> of(String place) {
        return UsageQuery.of(place, this).matching(uses);
    }

    /** Whether the document has a place, or somebody uses it all the same; for what {@link #of} understands. */
    public boolean knows(String place) {
        return !place.isBlank() && (!of(place).isEmpty() || new KnownPlaces(UsageQuery.of(place, this)).areIn(operations()));
    }

    /** The documented places of each operation, with who uses them; what is in an unused operation or answer is not taken apart. */
    public List<UsageRow> rows() {
        return operations().stream().flatMap(operation -> Coverage.of(operation, uses).stream()).toList();
    }

    /** The documented places that nobody uses, without those inside another one. */
    public List<UsageRow> unused() {
        List<UsageRow> unused = new ArrayList<>();
        for (UsageRow row : rows()) {
            if (row.consumers().isEmpty() && unused.stream().noneMatch(row::isWithin)) {
                unused.add(row);
            }
        }
        return unused;
    }

    /** The documented places that one consumer alone uses, without those inside another one. */
    public List<UsageRow> usedByOne() {
        List<UsageRow> used = new ArrayList<>();
        for (UsageRow row : rows()) {
            if (row.consumers().size() == 1 && used.stream().noneMatch(row::isWithin)) {
                used.add(row);
            }
        }
        return used;
    }
}

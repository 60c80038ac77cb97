package org.coworkingapi.contract.openapi.consumer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Spec;

/** The parts of the API that each consumer uses, according to its contracts. */
public final class Usage {

    /** The usage of an API without known consumers. */
    public static final Usage NONE = new Usage(Optional.empty(), Map.of(), Map.of(), Map.of(), Set.of());

    private final List<Consumer> consumers = new ArrayList<>();
    private final Optional<Spec> spec;
    private final Map<Consumer, List<ContractCall>> calls = new LinkedHashMap<>();
    private final List<Contract> unmatched = new ArrayList<>();
    private final List<ContractUse> uses;
    private final Map<Node, List<ContractUse>> usesByOperation = new HashMap<>();
    private final Map<Consumer, Integer> contractCounts = new LinkedHashMap<>();
    private final Map<Consumer, List<Path>> unread;
    private final Map<Consumer, SourceFile> variationResults;
    private final Set<String> fieldListParameters;

    private Usage(
            Optional<Spec> spec,
            Map<Consumer, List<Contract>> contracts,
            Map<Consumer, List<Path>> unread,
            Map<Consumer, SourceFile> variationResults,
            Set<String> fieldListParameters) {
        this.spec = spec;
        this.unread = unread;
        this.variationResults = variationResults;
        this.fieldListParameters = fieldListParameters;
        List<ContractUse> collected = new ArrayList<>();
        contracts.forEach((consumer, consumerContracts) -> {
            consumers.add(consumer);
            contractCounts.put(consumer, consumerContracts.size());
            consumerContracts.forEach(contract -> add(consumer, contract));
        });
        calls.values().stream()
                .flatMap(List::stream)
                .forEach(call -> collected.addAll(UsageReader.uses(call, fieldListParameters)));
        this.uses = collected.stream().sorted(ContractUse.ORDER).toList();
        uses.forEach(this::index);
        // A contract whose request matches no operation still uses the responses of the operation that its folder
        // is named after.
        unmatched.forEach(contract -> spec.flatMap(api -> api.operationOf(contract.operationFolder()))
                .ifPresent(operation -> UsageReader.responseUses(new ContractCall(contract, operation, Map.of(), true))
                        .forEach(this::index)));
    }

    private void add(Consumer consumer, Contract contract) {
        List<ContractCall> matchingCalls = hasRequest(contract) ? matchCalls(contract, spec.orElseThrow()) : List.of();
        calls.computeIfAbsent(consumer, key -> new ArrayList<>()).addAll(matchingCalls);
        if (matchingCalls.isEmpty()) {
            unmatched.add(contract);
        }
    }

    private void index(ContractUse use) {
        usesByOperation
                .computeIfAbsent(use.call().operation().node(), key -> new ArrayList<>())
                .add(use);
    }

    /**
     * Reads a folder of contracts.
     *
     * @param document the document of the API that the consumers call
     * @param fieldListParameters the names of the query parameters that select fields of a response
     * @throws BadInputException if a contract is invalid
     */
    public static Usage read(Path folder, Document document, Set<String> fieldListParameters) {
        Contracts contracts = Contracts.read(folder);
        contracts.unreadable().stream().findFirst().ifPresent(unreadable -> {
            throw unreadable;
        });
        Map<Consumer, List<Contract>> byConsumer = new TreeMap<>(Comparator.comparing(Consumer::name));
        Map<Consumer, List<Path>> unread = new HashMap<>();
        Map<Consumer, SourceFile> variationResults = new HashMap<>();
        Set<String> names = new TreeSet<>(contracts.names());
        names.addAll(contracts.otherFormats().keySet());
        for (String name : names) {
            SourceFile description = contracts.consumers().get(name);
            Consumer consumer = description == null ? new Consumer(name, "", "") : Consumer.of(description);
            List<Path> unreadFiles = new ArrayList<>(contracts.otherFormats().getOrDefault(name, List.of()));
            List<Contract> consumerContracts = new ArrayList<>();
            for (Contract contract : contracts.of(name)) {
                if (!ContractReader.looksLikeContract(contract.root())) {
                    unreadFiles.add(contract.file().path());
                } else if (ContractReader.isCall(contract.root())) {
                    consumerContracts.add(contract);
                }
            }
            unread.put(consumer, unreadFiles.stream().distinct().sorted().toList());
            Optional.ofNullable(contracts.variationResults().get(name))
                    .ifPresent(results -> variationResults.put(consumer, results));
            consumerContracts.forEach(contract -> {
                contract.given();
                contract.expected();
            });
            if (byConsumer.put(consumer, consumerContracts) != null) {
                throw new BadInputException(
                        description == null ? folder.resolve(name) : description.path(),
                        1,
                        "Another consumer also has the name '" + consumer.name() + "'; names must be unique.");
            }
        }
        Set<String> allFieldListParameters = new TreeSet<>(fieldListParameters);
        allFieldListParameters.addAll(fieldListParameters(Spec.of(document)));
        return new Usage(Optional.of(Spec.of(document)), byConsumer, unread, variationResults, allFieldListParameters);
    }

    /** Returns the names of the query parameters that select fields of a response. */
    private static Set<String> fieldListParameters(Spec spec) {
        return spec.operations().stream()
                .flatMap(operation -> operation.projection().stream())
                .map(Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Derives the usage of a spec from contracts. Skips ignored contracts and contracts with an invalid response. */
    public static Usage of(Spec spec, Contracts contracts) {
        Map<Consumer, List<Contract>> byConsumer = new LinkedHashMap<>();
        for (String name : contracts.names()) {
            List<Contract> consumerContracts =
                    contracts.of(name).stream().filter(Usage::hasResponse).toList();
            byConsumer.put(
                    consumerContracts.isEmpty()
                            ? new Consumer(name, "", "")
                            : consumerContracts.get(0).declaredConsumer(),
                    consumerContracts);
        }
        return new Usage(Optional.of(spec), byConsumer, Map.of(), Map.of(), fieldListParameters(spec));
    }

    private static boolean hasResponse(Contract contract) {
        try {
            contract.expected();
            return !contract.root().isTrue("ignored");
        } catch (BadInputException invalid) {
            return false;
        }
    }

    private static boolean hasRequest(Contract contract) {
        try {
            contract.given();
            return true;
        } catch (BadInputException invalid) {
            return false;
        }
    }

    private static List<ContractCall> matchCalls(Contract contract, Spec spec) {
        Contract.ContractRequest request = contract.given();
        Optional<Spec.Match> match = spec.match(request.method(), request.path());
        if (match.isPresent()) {
            return match.map(exact -> new ContractCall(contract, exact.operation(), exact.variables(), false)).stream()
                    .toList();
        }
        Stream<Spec.Match> otherMethods =
                contract.expected().status() == 405 ? spec.matches(request.path()) : Stream.empty();
        return otherMethods
                .filter(otherMethod -> otherMethod.operation().status(405).isPresent())
                .map(otherMethod -> new ContractCall(contract, otherMethod.operation(), otherMethod.variables(), true))
                .toList();
    }

    /** Returns the names of the consumers that call the operation with this id in kebab-case. */
    public List<String> callers(String operation) {
        return consumerNames(uses(operation).map(use -> use.call().contract()));
    }

    /**
     * Returns the names of the consumers that read or select a part of a response.
     *
     * @param operation the operation's id in kebab-case
     * @param location a JSON path, with or without indices, {@code status} or {@code header Allow}
     */
    public List<String> readers(String operation, int status, String location) {
        return consumerNames(contracts(operation, status, location).stream());
    }

    /** Returns the contracts that read or select a part of a response. */
    public Set<Contract> contracts(String operation, int status, String location) {
        return uses(operation)
                .filter(use -> use.call().contract().status() == status)
                .filter(use -> isAt(use, location))
                .map(use -> use.call().contract())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<ContractUse> uses(String operation) {
        return spec.flatMap(api -> api.operationOf(operation)).stream()
                .flatMap(match -> usesByOperation.getOrDefault(match.node(), List.of()).stream());
    }

    private static boolean isAt(ContractUse use, String location) {
        return switch (use.location().part()) {
            case RESPONSE -> location.equals("status");
            case RESPONSE_HEADER ->
                location.equalsIgnoreCase("header " + use.location().name());
            case RESPONSE_BODY -> location.startsWith(JsonPath.ROOT) && use.overlaps(JsonPath.ofField(location));
            default -> false;
        };
    }

    private static List<String> consumerNames(Stream<Contract> contracts) {
        return contracts.map(Contract::consumer).distinct().sorted().toList();
    }

    /** Counts the used and documented fields in the successful responses of an operation. */
    public FieldCount fieldCount(Operation operation) {
        int documented = 0;
        int used = 0;
        for (String status : operation.responseNodes().keySet()) {
            if (!status.matches("[45].*|default")) {
                for (String type :
                        operation.content(Location.responseBody(status, "")).keySet()) {
                    Location body = Location.responseBody(status, type);
                    List<ContractUse> bodyUses = usesByOperation.getOrDefault(operation.node(), List.of()).stream()
                            .filter(use -> use.location().equals(body))
                            .toList();
                    Set<String> fields = SchemaView.of(operation, body)
                            .map(view -> view.fields(JsonPath.ROOT))
                            .orElse(Set.of());
                    documented += fields.size();
                    used += (int) fields.stream()
                            .filter(field -> bodyUses.stream().anyMatch(use -> use.overlaps(field)))
                            .count();
                }
            }
        }
        return new FieldCount(used, documented);
    }

    /** Returns the consumers by name, including those without contracts. */
    public List<Consumer> consumers() {
        return List.copyOf(consumers);
    }

    /** Returns the number of contracts of a consumer. */
    public int contractCount(Consumer consumer) {
        return contractCounts.getOrDefault(consumer, 0);
    }

    /** Returns the files of a consumer that are not contracts in YAML, sorted. Their uses are unknown. */
    public List<Path> unreadFiles(Consumer consumer) {
        return unread.getOrDefault(consumer, List.of());
    }

    /** Returns the contracts of a consumer that call an operation of the document. */
    public List<ContractCall> calls(Consumer consumer) {
        return calls.getOrDefault(consumer, List.of());
    }

    /**
     * Returns the results of the consumer's tests with variations of this response. A contract with the same operation,
     * status and selected fields has the same variations. Results of a contract that was changed after its test are
     * excluded.
     */
    public List<VariationResults> variationResults(ContractCall call) {
        SourceFile file = variationResults.get(call.consumer());
        if (file == null) {
            return List.of();
        }
        Map<String, VariationResults> results = VariationResults.of(file);
        return calls(call.consumer()).stream()
                .filter(other -> other.operation().node() == call.operation().node()
                        && other.contract().status() == call.contract().status()
                        && selectedFields(other).equals(selectedFields(call)))
                .flatMap(other -> Optional.ofNullable(results.get(VariationResults.key(other.contract())))
                        .filter(result -> result.digest().equals(VariationResults.digest(other.contract())))
                        .stream())
                .toList();
    }

    private Set<List<String>> selectedFields(ContractCall call) {
        return call.sent().stream()
                .filter(sent -> sent.in().equals("query") && fieldListParameters.contains(sent.name()))
                .flatMap(sent -> sent.values().stream())
                .flatMap(value -> FieldList.paths(value).stream())
                .collect(Collectors.toSet());
    }

    /** Returns the contracts that match no operation of the document, sorted by consumer, file and line. */
    public List<Contract> unmatched() {
        return List.copyOf(unmatched);
    }

    /** Returns all uses, sorted by consumer, operation, location, file and line. */
    public List<ContractUse> uses() {
        return uses;
    }

    /** Returns the operations of the document, or an empty list if no consumer is known. */
    public List<Operation> operations() {
        return spec.map(Spec::operations).orElse(List.of());
    }

    /**
     * Returns the uses of a location.
     *
     * @param location a location such as {@code Team.ProfileTags}, {@code getTeamProfile 200 $.ProfileTags},
     *     {@code $.ProfileTags}, {@code query _shape} or {@code getTeamProfile}
     */
    public List<ContractUse> of(String location) {
        return UsageQuery.of(location, this).matching(uses);
    }

    /** Returns whether a location is documented or used. */
    public boolean knows(String location) {
        return !location.isBlank()
                && (!of(location).isEmpty()
                        || new KnownLocations(UsageQuery.of(location, this)).areDocumented(operations()));
    }

    /**
     * Returns the documented locations of each operation with their uses. An unused operation or response has a single
     * row.
     */
    public List<UsageRow> rows() {
        return operations().stream()
                .flatMap(operation -> UsageTable.of(operation, uses).stream())
                .toList();
    }

    /** Returns the documented locations without uses, except those inside another unused location. */
    public List<UsageRow> unused() {
        List<UsageRow> unused = new ArrayList<>();
        for (UsageRow row : rows()) {
            if (row.consumers().isEmpty() && unused.stream().noneMatch(row::isWithin)) {
                unused.add(row);
            }
        }
        return unused;
    }

    /** Returns the locations with exactly one consumer, except those inside another such location. */
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

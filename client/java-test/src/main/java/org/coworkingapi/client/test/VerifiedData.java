package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All verified responses, from the contracts of all consumers and from the examples in the spec.
 *
 * @param variationResults the recorded results of variations by the names of the consumers
 */
record VerifiedData(
        List<ContractStub> stubs,
        List<VerifiedResponse> responses,
        List<VerifiedError> errors,
        Map<String, Token> tokens,
        VariationCatalog variations,
        SortedMap<String, String> variationResults) {

    private static final VerifiedData DATA = read(StubsArtifact.files(VerifiedData.class.getClassLoader()));
    private static final String MAPPINGS = "mappings/";

    static VerifiedData get() {
        return DATA;
    }

    /** Returns the names of the consumers that have contracts. */
    SortedSet<String> consumers() {
        return stubs.stream().map(ContractStub::consumer).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns whether the contracts define a token with this name. Messages quote only such tokens, because others may
     * be secret.
     */
    boolean knows(@Nullable String token) {
        return token != null && tokens.containsKey(token);
    }

    /** Returns the error code for requests with this token; empty if the server accepts the token. */
    Optional<ErrorCode> rejection(@Nullable String token) {
        return token == null
                ? Optional.of(ErrorCode.TOKEN_MISSING)
                : Optional.ofNullable(tokens.get(token)).flatMap(Token::rejection);
    }

    /**
     * Reads the data from the files of a stubs artifact.
     *
     * @param files the content of each file by its path
     */
    static VerifiedData read(SortedMap<String, String> files) {
        Map<String, Token> tokens = StreamSupport.stream(
                        fixture(files, "tokens.json").spliterator(), false)
                .map(Token::read)
                .collect(Collectors.toMap(Token::name, Function.identity()));
        List<ContractStub> stubs = new ArrayList<>();
        files.tailMap(MAPPINGS).forEach((path, text) -> {
            String[] parts = path.split("/", -1);
            if (path.startsWith(MAPPINGS) && parts.length == 4) {
                Operation.ofFolder(parts[2])
                        .ifPresent(operation -> stubs.add(new ContractStub(
                                parts[1],
                                operation,
                                path.substring(MAPPINGS.length()).replaceFirst("\\.json$", ""),
                                (ObjectNode) Json.read(text))));
            }
        });
        JsonNode requests = fixture(files, "requests.json");
        return new VerifiedData(
                List.copyOf(stubs),
                Stream.concat(
                                examples().flatMap(example -> example.response(requests).stream()),
                                stubs.stream().flatMap(stub -> VerifiedResponse.of(stub).stream()))
                        .toList(),
                Stream.concat(
                                stubs.stream().flatMap(stub -> VerifiedError.of(stub).stream()),
                                examples().flatMap(example -> example.error().stream()))
                        .toList(),
                tokens,
                VariationCatalog.of(files.get(VariationCatalog.FILE)),
                variationResults(files));
    }

    private static SortedMap<String, String> variationResults(SortedMap<String, String> files) {
        SortedMap<String, String> results = new TreeMap<>();
        files.forEach((path, text) -> {
            String[] parts = path.split("/", -1);
            if (parts.length == 3 && parts[0].equals("contracts") && parts[2].equals(RecordedResults.FILE)) {
                results.put(parts[1], text);
            }
        });
        return results;
    }

    private static JsonNode fixture(SortedMap<String, String> files, String name) {
        String path = "contracts/fixture/" + name;
        return Json.read(Objects.requireNonNull(files.get(path), path));
    }

    private static Stream<VerifiedExample> examples() {
        return Stream.of(Operation.values())
                .flatMap(operation ->
                        Spec.examples(operation.id()).stream().map(example -> new VerifiedExample(operation, example)));
    }
}

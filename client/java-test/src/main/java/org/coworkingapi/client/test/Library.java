package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that the server was verified to answer: the contracts of all consumers, and the examples of the spec. */
record Library(List<Stub> stubs, List<VerifiedAnswer> answers, List<VerifiedError> errors, Map<String, Token> tokens) {

    private static final Library LIBRARY = read(StubsArtifact.files(Library.class.getClassLoader()));
    private static final String MAPPINGS = "mappings/";

    static Library get() {
        return LIBRARY;
    }

    /** Whoever has contracts. */
    SortedSet<String> consumers() {
        return stubs.stream().map(Stub::consumer).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a token of that name appears in the contracts, so that it may be told. */
    boolean knows(@Nullable String token) {
        return token != null && tokens.containsKey(token);
    }

    /** Why the server refuses a request with that token; empty if it does not. */
    Optional<ErrorCode> refused(@Nullable String token) {
        return token == null
                ? Optional.of(ErrorCode.TOKEN_MISSING)
                : Optional.ofNullable(tokens.get(token)).flatMap(Token::refused);
    }

    private static Library read(SortedMap<String, String> files) {
        Map<String, Token> tokens = StreamSupport.stream(
                        fixture(files, "tokens.json").spliterator(), false)
                .map(Token::read)
                .collect(Collectors.toMap(Token::name, Function.identity()));
        List<Stub> stubs = new ArrayList<>();
        files.tailMap(MAPPINGS).forEach((path, text) -> {
            String[] parts = path.split("/", -1);
            if (path.startsWith(MAPPINGS) && parts.length == 4) {
                Operation.ofFolder(parts[2])
                        .ifPresent(operation -> stubs.add(new Stub(parts[1], operation, (ObjectNode) Json.read(text))));
            }
        });
        JsonNode requests = fixture(files, "requests.json");
        return new Library(
                List.copyOf(stubs),
                Stream.concat(
                                examples().flatMap(example -> example.answer(requests).stream()),
                                stubs.stream().flatMap(stub -> VerifiedAnswer.of(stub).stream()))
                        .toList(),
                Stream.concat(
                                stubs.stream().flatMap(stub -> VerifiedError.of(stub).stream()),
                                examples().flatMap(example -> example.error().stream()))
                        .toList(),
                tokens);
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

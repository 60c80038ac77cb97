package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds verified responses, and prefers those from the contracts of the stub's consumers. */
final class VerifiedResponses {

    private final List<VerifiedResponse> responses;
    private final Predicate<VerifiedResponse> isFromConsumers;

    /**
     * Creates an index of the verified responses.
     *
     * @param consumers the consumers whose contracts take precedence and are served unchanged
     */
    VerifiedResponses(VerifiedData data, Collection<String> consumers) {
        this.isFromConsumers = response -> response.consumer() != null && consumers.contains(response.consumer());
        this.responses = data.responses().stream()
                .sorted(Comparator.comparing(response -> !isFromConsumers.test(response)))
                .toList();
    }

    /** Returns the keys with verified responses, sorted by id. */
    List<StubKey> keys(Operation operation) {
        return responses.stream()
                .map(VerifiedResponse::key)
                .filter(key -> key.operation() == operation)
                .distinct()
                .sorted(Comparator.comparing(StubKey::id).thenComparing(StubKey::toString))
                .toList();
    }

    /** Returns the responses of the consumers for an id, or all responses if the consumers have none. */
    List<VerifiedResponse> ofConsumers(StubKey key) {
        List<VerifiedResponse> ofKey = responses.stream()
                .filter(response ->
                        response.key().equals(key) && !response.body().isMissingNode())
                .toList();
        List<VerifiedResponse> ofConsumers =
                ofKey.stream().filter(isFromConsumers).toList();
        return ofConsumers.isEmpty() ? ofKey : ofConsumers;
    }

    /**
     * Finds the response to a request: the response of a matching contract of the stub's consumers, or else the merged
     * verified responses for the same token. The responses of operations without {@code _shape} are not merged.
     *
     * <p>Callers may see different data. A token without verified responses gets the responses for another token,
     * preferably the token of the spec's examples.
     *
     * @throws InvalidShapeException if the server would reject the shape
     * @throws NotVerifiedException if no verified response contains all requested fields, or none has the query
     *     parameters, the body and the {@code If-Match} of the request
     */
    VerifiedResponse find(StubKey key, ParsedRequest request) {
        List<VerifiedResponse> ofQuery = responses.stream()
                .filter(response -> response.key().equals(key) && hasQueryOf(response, request))
                .toList();
        if (ofQuery.isEmpty()) {
            throw NotVerifiedException.unknownQuery(key);
        }
        List<VerifiedResponse> ofAllTokens = ofQuery.stream()
                .filter(response -> response.condition().matches(request.original()))
                .toList();
        if (ofAllTokens.isEmpty()) {
            throw NotVerifiedException.unknownBody(key);
        }
        List<VerifiedResponse> ofSameToken = ofAllTokens.stream()
                .filter(response -> response.token().equals(request.token()))
                .toList();
        List<VerifiedResponse> candidates = ofSameToken.isEmpty() ? ofAllTokens : ofSameToken;
        if (!key.operation().isShaped()) {
            return candidates.get(0);
        }
        Selection selection = Selection.of(request.shape(), key.operation());
        return groupByToken(candidates).stream()
                .flatMap(group -> findContract(group, selection)
                        .map(found -> candidates.get(0).withBody(found.body(), found.contract()))
                        .or(() -> selectFromMerged(group, selection)
                                .map(body -> candidates.get(0).withBody(body, null)))
                        .stream())
                .findFirst()
                .orElseThrow(() -> NotVerifiedException.missingFields(key, fewestMissingFields(candidates, selection)));
    }

    /** Compares the query parameters, except those that occur in no verified response of the operation. */
    private boolean hasQueryOf(VerifiedResponse response, ParsedRequest request) {
        Map<String, String> relevant = new TreeMap<>(request.query());
        relevant.keySet()
                .retainAll(responses.stream()
                        .filter(other ->
                                other.key().operation() == response.key().operation())
                        .flatMap(other -> other.query().keySet().stream())
                        .collect(Collectors.toSet()));
        return response.query().equals(relevant);
    }

    private Optional<VerifiedResponse> findContract(List<VerifiedResponse> candidates, Selection selection) {
        return candidates.stream()
                .filter(isFromConsumers)
                .filter(response -> Selection.of(
                                response.shape(), response.key().operation())
                        .equals(selection))
                .findFirst();
    }

    private static Optional<JsonNode> selectFromMerged(List<VerifiedResponse> candidates, Selection selection) {
        ObjectNode merged = merge(candidates);
        return selection.missingIn(merged).isEmpty() ? Optional.of(selection.applyTo(merged)) : Optional.empty();
    }

    private static ObjectNode merge(List<VerifiedResponse> candidates) {
        return ResponseMerger.merge(candidates.stream()
                .map(response -> (ObjectNode) response.body())
                .toList());
    }

    /** Groups the responses by token, with the token of the spec's examples first. */
    private static Collection<List<VerifiedResponse>> groupByToken(List<VerifiedResponse> verified) {
        Map<String, List<VerifiedResponse>> byToken = new LinkedHashMap<>();
        verified.stream()
                .sorted(Comparator.comparing((VerifiedResponse response) -> response.consumer() != null))
                .forEach(response -> byToken.computeIfAbsent(response.token(), key -> new ArrayList<>())
                        .add(response));
        return byToken.values();
    }

    private static Set<String> fewestMissingFields(List<VerifiedResponse> candidates, Selection selection) {
        return groupByToken(candidates).stream()
                .map(group -> selection.missingIn(merge(group)))
                .min(Comparator.comparing(Set::size))
                .map(Objects::requireNonNull)
                .orElse(Set.of());
    }
}

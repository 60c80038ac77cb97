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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Finds verified responses, and prefers those from the contracts of the stub's consumers. */
final class VerifiedProfiles {

    private final List<VerifiedResponse> responses;
    private final Predicate<VerifiedResponse> isFromConsumers;

    /**
     * Creates an index of the verified responses.
     *
     * @param consumers the consumers whose contracts take precedence and are served unchanged
     */
    VerifiedProfiles(VerifiedData data, Collection<String> consumers) {
        this.isFromConsumers = response -> response.consumer() != null && consumers.contains(response.consumer());
        this.responses = data.responses().stream()
                .sorted(Comparator.comparing(response -> !isFromConsumers.test(response)))
                .toList();
    }

    /** Returns the ids with verified responses. */
    SortedSet<Long> ids(Operation operation) {
        return responses.stream()
                .filter(response -> response.operation() == operation)
                .map(VerifiedResponse::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Finds the response to a request: the response of a matching contract of the consumer, or else the merged verified
     * responses for the same token.
     *
     * @param token the name of the request's token, because callers may see different data. A token without verified
     *     responses gets the responses for another token, preferably the token of the spec's examples
     * @throws InvalidShapeException if the server would reject the shape
     * @throws NotVerifiedException if no verified response contains all requested fields
     */
    ObjectNode find(ProfileKey key, @Nullable String shape, @Nullable String token) {
        Selection selection = Selection.of(shape, key.operation());
        List<VerifiedResponse> allTokens =
                responses.stream().filter(response -> response.isAbout(key)).toList();
        List<VerifiedResponse> sameToken = allTokens.stream()
                .filter(response -> response.token().equals(token))
                .toList();
        List<VerifiedResponse> candidates = sameToken.isEmpty() ? allTokens : sameToken;
        return groupByToken(candidates).stream()
                .flatMap(group -> findContract(group, selection).or(() -> selectFromMerged(group, selection)).stream())
                .findFirst()
                .orElseThrow(() -> new NotVerifiedException(leastMissing(candidates, selection)));
    }

    private Optional<ObjectNode> findContract(List<VerifiedResponse> candidates, Selection selection) {
        return candidates.stream()
                .filter(isFromConsumers)
                .filter(response ->
                        Selection.of(response.shape(), response.operation()).equals(selection))
                .map(VerifiedResponse::body)
                .findFirst();
    }

    private static Optional<ObjectNode> selectFromMerged(List<VerifiedResponse> candidates, Selection selection) {
        ObjectNode merged = merge(candidates);
        return selection.missingIn(merged).isEmpty() ? Optional.of(selection.applyTo(merged)) : Optional.empty();
    }

    private static ObjectNode merge(List<VerifiedResponse> candidates) {
        return ResponseMerger.merge(
                candidates.stream().map(VerifiedResponse::body).toList());
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

    private static Set<String> leastMissing(List<VerifiedResponse> candidates, Selection selection) {
        return groupByToken(candidates).stream()
                .map(group -> selection.missingIn(merge(group)))
                .min(Comparator.comparing(Set::size))
                .map(Objects::requireNonNull)
                .orElse(Set.of());
    }
}

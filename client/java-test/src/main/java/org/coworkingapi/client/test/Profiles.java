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

/** Finds what the server was verified to answer, for the consumers whose contracts are served. */
final class Profiles {

    private final List<VerifiedAnswer> answers;
    private final Predicate<VerifiedAnswer> own;

    /**
     * Makes them.
     *
     * @param consumers whose own contracts come first, and to the letter
     */
    Profiles(Library library, Collection<String> consumers) {
        this.own = answer -> answer.consumer() != null && consumers.contains(answer.consumer());
        this.answers = library.answers().stream()
                .sorted(Comparator.comparing(answer -> !own.test(answer)))
                .toList();
    }

    /** The ids that there are answers for. */
    SortedSet<Long> ids(Operation operation) {
        return answers.stream()
                .filter(answer -> answer.operation() == operation)
                .map(VerifiedAnswer::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The answer to a request: as a contract of the consumer has it, or else put together of what the same reader was
     * answered.
     *
     * @param reader the name of the token; what one reader sees, another may not. Whom no answer was verified for sees
     *     what somebody else does, of the spec's examples first
     * @throws RefusedShapeException if the server would refuse the shape
     * @throws NotVerifiedException if nobody verified all that is asked for
     */
    ObjectNode find(Subject subject, @Nullable String shape, @Nullable String reader) {
        Selection selection = Selection.of(shape, subject.operation());
        List<VerifiedAnswer> known =
                answers.stream().filter(answer -> answer.isAbout(subject)).toList();
        List<VerifiedAnswer> seen =
                known.stream().filter(answer -> answer.token().equals(reader)).toList();
        List<VerifiedAnswer> candidates = seen.isEmpty() ? known : seen;
        return byReader(candidates).stream()
                .flatMap(answers -> contract(answers, selection).or(() -> merged(answers, selection)).stream())
                .findFirst()
                .orElseThrow(() -> new NotVerifiedException(leastMissing(candidates, selection)));
    }

    private Optional<ObjectNode> contract(List<VerifiedAnswer> candidates, Selection selection) {
        return candidates.stream()
                .filter(own)
                .filter(answer ->
                        Selection.of(answer.shape(), answer.operation()).equals(selection))
                .map(VerifiedAnswer::body)
                .findFirst();
    }

    private static Optional<ObjectNode> merged(List<VerifiedAnswer> candidates, Selection selection) {
        ObjectNode merged = merged(candidates);
        return selection.missingIn(merged).isEmpty() ? Optional.of(selection.of(merged)) : Optional.empty();
    }

    private static ObjectNode merged(List<VerifiedAnswer> candidates) {
        return Merging.of(candidates.stream().map(VerifiedAnswer::body).toList());
    }

    /** The answers of each reader, of that of the spec's examples first. */
    private static Collection<List<VerifiedAnswer>> byReader(List<VerifiedAnswer> known) {
        Map<String, List<VerifiedAnswer>> byReader = new LinkedHashMap<>();
        known.stream()
                .sorted(Comparator.comparing((VerifiedAnswer answer) -> answer.consumer() != null))
                .forEach(answer -> byReader.computeIfAbsent(answer.token(), token -> new ArrayList<>())
                        .add(answer));
        return byReader.values();
    }

    private static Set<String> leastMissing(List<VerifiedAnswer> known, Selection selection) {
        return byReader(known).stream()
                .map(others -> selection.missingIn(merged(others)))
                .min(Comparator.comparing(Set::size))
                .map(Objects::requireNonNull)
                .orElse(Set.of());
    }
}

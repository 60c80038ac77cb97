package org.coworkingapi.contract.review.diff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;

/**
 * The comparison of the media types of a body.
 *
 * @param addedType the type of change for an added media type
 * @param removedType the type of change for a removed media type
 * @param changedType the type of change for a media type that replaces a range, or is replaced by one
 */
record ContentDiff(ChangeType addedType, ChangeType removedType, ChangeType changedType) {

    static final ContentDiff OF_REQUESTS = new ContentDiff(
            ChangeType.REQUEST_MEDIA_TYPE_ADDED,
            ChangeType.REQUEST_MEDIA_TYPE_REMOVED,
            ChangeType.REQUEST_MEDIA_TYPE_CHANGED);
    static final ContentDiff OF_RESPONSES = new ContentDiff(
            ChangeType.RESPONSE_MEDIA_TYPE_ADDED,
            ChangeType.RESPONSE_MEDIA_TYPE_REMOVED,
            ChangeType.RESPONSE_MEDIA_TYPE_CHANGED);

    /** @param part maps a media type to the part of the operation */
    void compare(DiffContext context, Node before, Node after, Function<String, ComparedPart> part) {
        Map<MediaType, Node> old = read(before);
        Map<MediaType, Node> proposed = read(after);
        proposed.forEach((type, node) -> {
            Optional<Map.Entry<MediaType, Node>> counterpart = counterpart(type, old);
            if (counterpart.isPresent()) {
                compareMediaType(context, counterpart.get().getValue(), node, part.apply(node.key()));
            } else if (old.keySet().stream()
                    .noneMatch(other -> type.isWiderThan(other) && !proposed.containsKey(other))) {
                context.addAddition(addedType, Effect.WIDENS, node.key(), node, part.apply(node.key()));
            }
        });
        old.forEach((type, node) -> {
            if (proposed.containsKey(type)) {
                return;
            }
            Optional<Map.Entry<MediaType, Node>> wider = counterpart(type, proposed);
            List<Node> narrower = proposed.entrySet().stream()
                    .filter(other -> type.isWiderThan(other.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (wider.isPresent()) {
                Node range = wider.get().getValue();
                compareMediaType(context, node, range, part.apply(node.key()));
                if (!old.containsKey(wider.get().getKey())) {
                    ComparedPart changedPart = part.apply(node.key());
                    boolean isLenient = changedPart.direction() == Direction.RESPONSE
                            && isSameInUtf8(type, wider.get().getKey());
                    context.addChange(
                            changedType,
                            isLenient ? Effect.MOVES : Effect.WIDENS,
                            node.key(),
                            range.key(),
                            node,
                            range,
                            changedPart);
                }
            } else if (narrower.isEmpty()) {
                context.addRemoval(
                        removedType,
                        Effect.NARROWS,
                        node.key(),
                        node,
                        DiffContext.memberOrSelf(after, "content"),
                        part.apply(node.key()),
                        false);
            } else {
                Node firstNarrower = narrower.get(0);
                ComparedPart changedPart = part.apply(firstNarrower.key());
                boolean isLenient = changedPart.direction() == Direction.REQUEST
                        && isSameInUtf8(type, MediaType.of(firstNarrower.key()));
                context.addChange(
                        changedType,
                        isLenient ? Effect.MOVES : Effect.NARROWS,
                        node.key(),
                        narrower.stream().map(Node::key).collect(Collectors.joining(", ")),
                        node,
                        firstNarrower,
                        changedPart);
            }
        });
    }

    /** Returns whether only the charset UTF-8 was added or removed, which affects few applications. */
    private static boolean isSameInUtf8(MediaType before, MediaType after) {
        return before.withoutUtf8().equals(after.withoutUtf8());
    }

    /** Returns the same media type, or the most specific range that includes it. */
    private static Optional<Map.Entry<MediaType, Node>> counterpart(MediaType type, Map<MediaType, Node> candidates) {
        Node exact = candidates.get(type);
        if (exact != null) {
            return Optional.of(Map.entry(type, exact));
        }
        return candidates.entrySet().stream()
                .filter(other -> other.getKey().isWiderThan(type))
                .max(Map.Entry.comparingByKey(
                        Comparator.comparing(MediaType::specificity).thenComparing(MediaType::toString)));
    }

    private static void compareMediaType(DiffContext context, Node before, Node after, ComparedPart part) {
        context.compareSchemas(before, after, part);
        context.sharedState().documentation().compare(before, after);
        EncodingDiff.compare(context, before, after, part);
    }

    /** Returns the media types of a body. If several are equivalent, all but the first keep their notation. */
    private static Map<MediaType, Node> read(Node holder) {
        Map<MediaType, Node> types = new LinkedHashMap<>();
        holder.get("content")
                .ifPresent(content -> content.members().forEach((name, node) -> {
                    if (!name.startsWith("x-")) {
                        MediaType type = MediaType.of(name);
                        types.put(types.containsKey(type) ? type.withNotation(name) : type, node);
                    }
                }));
        return types;
    }
}

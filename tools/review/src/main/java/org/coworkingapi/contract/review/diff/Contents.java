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
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/**
 * Compares what a body may be written as.
 *
 * @param added a media type that is new
 * @param removed one that is gone
 * @param changed one that a range takes the place of, or that takes the place of a range
 */
record Contents(Kind added, Kind removed, Kind changed) {

    static final Contents OF_REQUESTS = new Contents(
            Kind.REQUEST_MEDIA_TYPE_ADDED, Kind.REQUEST_MEDIA_TYPE_REMOVED, Kind.REQUEST_MEDIA_TYPE_CHANGED);
    static final Contents OF_RESPONSES = new Contents(
            Kind.RESPONSE_MEDIA_TYPE_ADDED, Kind.RESPONSE_MEDIA_TYPE_REMOVED, Kind.RESPONSE_MEDIA_TYPE_CHANGED);

    /** @param surface of a media type, as the document writes it */
    void compare(Scene scene, Node before, Node after, Function<String, Surface> surface) {
        Map<MediaType, Node> old = read(before);
        Map<MediaType, Node> proposed = read(after);
        proposed.forEach((type, node) -> {
            Optional<Map.Entry<MediaType, Node>> counterpart = counterpart(type, old);
            if (counterpart.isPresent()) {
                pair(scene, counterpart.get().getValue(), node, surface.apply(node.key()));
            } else if (old.keySet().stream().noneMatch(other -> type.covers(other) && !proposed.containsKey(other))) {
                scene.added(added, Effect.WIDENS, node.key(), node, surface.apply(node.key()));
            }
        });
        old.forEach((type, node) -> {
            if (proposed.containsKey(type)) {
                return;
            }
            Optional<Map.Entry<MediaType, Node>> wider = counterpart(type, proposed);
            List<Node> narrower = proposed.entrySet().stream()
                    .filter(other -> type.covers(other.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (wider.isPresent()) {
                Node range = wider.get().getValue();
                pair(scene, node, range, surface.apply(node.key()));
                if (!old.containsKey(wider.get().getKey())) {
                    scene.changed(
                            changed, Effect.WIDENS, node.key(), range.key(), node, range, surface.apply(node.key()));
                }
            } else if (narrower.isEmpty()) {
                scene.removed(
                        removed,
                        Effect.NARROWS,
                        node.key(),
                        node,
                        Scene.said(after, "content"),
                        surface.apply(node.key()),
                        false);
            } else {
                Node first = narrower.get(0);
                scene.changed(
                        changed,
                        Effect.NARROWS,
                        node.key(),
                        narrower.stream().map(Node::key).collect(Collectors.joining(", ")),
                        node,
                        first,
                        surface.apply(first.key()));
            }
        });
    }

    /** The same type, or the smallest range that covers it. */
    private static Optional<Map.Entry<MediaType, Node>> counterpart(MediaType type, Map<MediaType, Node> others) {
        Node same = others.get(type);
        if (same != null) {
            return Optional.of(Map.entry(type, same));
        }
        return others.entrySet().stream()
                .filter(other -> other.getKey().covers(type))
                .max(Map.Entry.comparingByKey(
                        Comparator.comparing(MediaType::weight).thenComparing(MediaType::toString)));
    }

    private static void pair(Scene scene, Node before, Node after, Surface surface) {
        scene.schemas(before, after, surface);
        scene.shared().texts().compare(before, after);
        Encodings.compare(scene, before, after, surface);
    }

    private static Map<MediaType, Node> read(Node holder) {
        Map<MediaType, Node> types = new LinkedHashMap<>();
        holder.get("content")
                .ifPresent(content -> content.members().forEach((name, node) -> {
                    if (!name.startsWith("x-")) {
                        types.putIfAbsent(MediaType.of(name), node);
                    }
                }));
        return types;
    }
}

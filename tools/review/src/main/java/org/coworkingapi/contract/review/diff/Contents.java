package org.coworkingapi.contract.review.diff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
            Optional<MediaType> counterpart = counterpart(type, old);
            if (counterpart.isPresent()) {
                pair(scene, old.get(counterpart.get()), node, surface.apply(node.key()));
            } else if (old.keySet().stream().noneMatch(other -> type.covers(other) && !proposed.containsKey(other))) {
                scene.added(added, Effect.WIDENS, node.key(), node, surface.apply(node.key()));
            }
        });
        old.forEach((type, node) -> {
            if (proposed.containsKey(type)) {
                return;
            }
            Optional<MediaType> wider = counterpart(type, proposed);
            List<MediaType> narrower =
                    proposed.keySet().stream().filter(type::covers).toList();
            if (wider.isPresent()) {
                Node range = proposed.get(wider.get());
                pair(scene, node, range, surface.apply(node.key()));
                if (!old.containsKey(wider.get())) {
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
                Node first = proposed.get(narrower.get(0));
                scene.changed(
                        changed,
                        Effect.NARROWS,
                        node.key(),
                        String.join(
                                ", ",
                                narrower.stream()
                                        .map(each -> proposed.get(each).key())
                                        .toList()),
                        node,
                        first,
                        surface.apply(first.key()));
            }
        });
    }

    /** The same type, or the smallest range that covers it. */
    private static Optional<MediaType> counterpart(MediaType type, Map<MediaType, Node> others) {
        return others.containsKey(type)
                ? Optional.of(type)
                : others.keySet().stream()
                        .filter(other -> other.covers(type))
                        .max(Comparator.comparing(MediaType::weight).thenComparing(MediaType::toString));
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

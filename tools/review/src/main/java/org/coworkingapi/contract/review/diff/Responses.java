package org.coworkingapi.contract.review.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares the responses of an operation. */
final class Responses {

    private final Scene scene;
    private final OperationPair pair;

    Responses(Scene scene, OperationPair pair) {
        this.scene = scene;
        this.pair = pair;
    }

    void compare() {
        Map<String, Node> before = read(pair.before().node());
        Map<String, Node> after = read(pair.after().node());
        after.forEach((status, node) -> counterpart(status, before)
                .ifPresentOrElse(
                        old -> compare(status, isError(status, before) && isError(status, after), old, node),
                        () -> scene.added(
                                isError(status, after) ? Kind.ERROR_ADDED : Kind.RESPONSE_ADDED,
                                Effect.WIDENS,
                                "",
                                node,
                                scene.response(Location.response(status), isError(status, after)))));
        before.forEach((status, node) -> {
            if (after.containsKey(status)) {
                return;
            }
            boolean isError = isError(status, before);
            Surface surface = scene.response(Location.response(status), isError);
            counterpart(status, after)
                    .ifPresentOrElse(
                            now -> compare(status, isError, node, now),
                            () -> scene.removed(
                                    isError ? Kind.ERROR_REMOVED : Kind.RESPONSE_REMOVED,
                                    Effect.NARROWS,
                                    "",
                                    node,
                                    Scene.said(pair.after().node(), "responses"),
                                    surface,
                                    false));
        });
    }

    private static Map<String, Node> read(Node operation) {
        Map<String, Node> responses = new LinkedHashMap<>();
        operation
                .get("responses")
                .ifPresent(all -> all.members().forEach((status, node) -> {
                    if (!status.startsWith("x-")) {
                        responses.put(status.equals("default") ? status : status.toUpperCase(Locale.ROOT), node);
                    }
                }));
        return responses;
    }

    /** What answers with that status: the response itself, its range, or the default. */
    private static Optional<Node> counterpart(String status, Map<String, Node> others) {
        Optional<Node> named = Optional.ofNullable(others.get(status))
                .or(() -> Optional.ofNullable(others.get(status.charAt(0) + "XX")));
        if (named.isPresent()) {
            return named;
        }
        // Beside a success that is named, the default is for all that goes wrong.
        boolean isCovered = !isSuccess(status) || others.keySet().stream().noneMatch(Responses::isSuccess);
        return isCovered ? Optional.ofNullable(others.get("default")) : Optional.empty();
    }

    /** The default is a success where no success is named. */
    private static boolean isError(String status, Map<String, Node> all) {
        return !isSuccess(status)
                && (!status.equals("default") || all.keySet().stream().anyMatch(Responses::isSuccess));
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("1") || status.startsWith("2");
    }

    private void compare(String status, boolean isError, Node oldAt, Node at) {
        Node before = scene.before().resolve(oldAt);
        Node after = scene.after().resolve(at);
        Surface surface = scene.response(Location.response(status), isError);
        boolean had = hasBody(before);
        boolean has = hasBody(after);
        if (had && has) {
            Contents.OF_RESPONSES.compare(
                    scene,
                    before,
                    after,
                    mediaType -> scene.response(Location.responseBody(status, mediaType), isError));
        } else if (has) {
            // Where no body is described, nothing is promised of it, so that any promise narrows.
            scene.changed(
                    Kind.RESPONSE_BODY_ADDED,
                    Effect.NARROWS,
                    "",
                    mediaTypes(after),
                    before,
                    Scene.said(after, "content"),
                    surface);
        } else if (had) {
            scene.removed(
                    Kind.RESPONSE_BODY_REMOVED,
                    Effect.WIDENS,
                    mediaTypes(before),
                    Scene.said(before, "content"),
                    after,
                    surface,
                    false);
        }
        new Headers(scene, status, isError).compare(before, after);
        links(before, after, surface);
        scene.shared().texts().compare(before, after);
    }

    private static boolean hasBody(Node response) {
        return response.get("content")
                .filter(content -> !content.members().isEmpty())
                .isPresent();
    }

    private static String mediaTypes(Node response) {
        return String.join(", ", Scene.said(response, "content").members().keySet());
    }

    private void links(Node before, Node after, Surface surface) {
        Map<String, Node> old = links(before);
        Map<String, Node> proposed = links(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(proposed.keySet());
        for (String name : names) {
            Node from = old.get(name);
            Node to = proposed.get(name);
            if (from != null && to != null) {
                Node was = scene.before().resolve(from);
                Node is = scene.after().resolve(to);
                scene.shared().texts().compare(was, is);
                if (!target(was).equals(target(is))) {
                    scene.changed(Kind.LINK_CHANGED, Effect.NONE, target(was), target(is), was, is, surface);
                }
            } else if (from != null) {
                scene.removed(Kind.LINK_REMOVED, Effect.NONE, "", from, Scene.said(after, "links"), surface, false);
            } else if (to != null) {
                scene.added(Kind.LINK_ADDED, Effect.NONE, "", to, surface);
            }
        }
    }

    private static Map<String, Node> links(Node response) {
        Map<String, Node> links = new LinkedHashMap<>();
        response.get("links").ifPresent(all -> all.members().forEach((name, node) -> links.put(name, node)));
        return links;
    }

    /** Where a link leads, and with what. */
    private static String target(Node link) {
        StringBuilder text = new StringBuilder(link.text("operationId") + link.text("operationRef"));
        for (String member : new String[] {"parameters", "requestBody", "server"}) {
            link.get(member).ifPresent(node -> text.append(' ').append(node.json()));
        }
        return text.toString();
    }
}

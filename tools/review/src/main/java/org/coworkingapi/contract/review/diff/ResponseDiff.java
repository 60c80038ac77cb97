package org.coworkingapi.contract.review.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the responses of an operation. */
final class ResponseDiff {

    private final DiffContext context;
    private final OperationPair pair;

    ResponseDiff(DiffContext context, OperationPair pair) {
        this.context = context;
        this.pair = pair;
    }

    void compare() {
        Map<String, Node> before = read(pair.before().node());
        Map<String, Node> after = read(pair.after().node());
        after.forEach((status, node) -> counterpart(status, before)
                .ifPresentOrElse(
                        old -> compare(status, isError(status, before) && isError(status, after), old, node),
                        () -> context.addAddition(
                                isError(status, after) ? ChangeType.ERROR_ADDED : ChangeType.RESPONSE_ADDED,
                                Effect.WIDENS,
                                "",
                                node,
                                context.response(Location.response(status), isError(status, after)))));
        before.forEach((status, node) -> {
            if (after.containsKey(status)) {
                return;
            }
            boolean isError = isError(status, before);
            ComparedPart part = context.response(Location.response(status), isError);
            counterpart(status, after)
                    .ifPresentOrElse(
                            proposed -> compare(status, isError, node, proposed),
                            () -> context.addRemoval(
                                    isError ? ChangeType.ERROR_REMOVED : ChangeType.RESPONSE_REMOVED,
                                    Effect.NARROWS,
                                    "",
                                    node,
                                    DiffContext.memberOrSelf(pair.after().node(), "responses"),
                                    part,
                                    false));
        });
    }

    private static Map<String, Node> read(Node operation) {
        Map<String, Node> responses = new LinkedHashMap<>();
        operation
                .get("responses")
                .ifPresent(declared -> declared.members().forEach((status, node) -> {
                    if (!status.startsWith("x-")) {
                        responses.put(status.equals("default") ? status : status.toUpperCase(Locale.ROOT), node);
                    }
                }));
        return responses;
    }

    /** Returns the response for a status: the one with the same status, its range, or the default. */
    private static Optional<Node> counterpart(String status, Map<String, Node> responses) {
        Optional<Node> explicit = Optional.ofNullable(responses.get(status))
                .or(() -> Optional.ofNullable(responses.get(status.charAt(0) + "XX")));
        if (explicit.isPresent()) {
            return explicit;
        }
        // If a success response is documented, the default response is for errors.
        boolean isDefaultIncluded =
                !isSuccess(status) || responses.keySet().stream().noneMatch(ResponseDiff::isSuccess);
        return isDefaultIncluded ? Optional.ofNullable(responses.get("default")) : Optional.empty();
    }

    /** Returns whether a status is an error. The default response is a success if no other success is documented. */
    private static boolean isError(String status, Map<String, Node> responses) {
        return !isSuccess(status)
                && (!status.equals("default") || responses.keySet().stream().anyMatch(ResponseDiff::isSuccess));
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("1") || status.startsWith("2");
    }

    private void compare(String status, boolean isError, Node oldNode, Node newNode) {
        Node before = context.before().resolve(oldNode);
        Node after = context.after().resolve(newNode);
        ComparedPart part = context.response(Location.response(status), isError);
        boolean hadBody = hasBody(before);
        boolean hasBody = hasBody(after);
        if (hadBody && hasBody) {
            ContentDiff.OF_RESPONSES.compare(
                    context,
                    before,
                    after,
                    mediaType -> context.response(Location.responseBody(status, mediaType), isError));
        } else if (hasBody) {
            // A response without a documented body may have any body, so a documented body narrows the response.
            context.addChange(
                    ChangeType.RESPONSE_BODY_ADDED,
                    Effect.NARROWS,
                    "",
                    mediaTypes(after),
                    before,
                    DiffContext.memberOrSelf(after, "content"),
                    part);
        } else if (hadBody) {
            context.addRemoval(
                    ChangeType.RESPONSE_BODY_REMOVED,
                    Effect.WIDENS,
                    mediaTypes(before),
                    DiffContext.memberOrSelf(before, "content"),
                    after,
                    part,
                    false);
        }
        new HeaderDiff(context, status, isError).compare(before, after);
        compareLinks(before, after, part);
        context.sharedState().documentation().compare(before, after);
    }

    private static boolean hasBody(Node response) {
        return response.get("content")
                .filter(content -> !content.members().isEmpty())
                .isPresent();
    }

    private static String mediaTypes(Node response) {
        return String.join(
                ", ", DiffContext.memberOrSelf(response, "content").members().keySet());
    }

    private void compareLinks(Node before, Node after, ComparedPart part) {
        Map<String, Node> old = links(before);
        Map<String, Node> proposed = links(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(proposed.keySet());
        for (String name : names) {
            Node from = old.get(name);
            Node to = proposed.get(name);
            if (from != null && to != null) {
                Node oldLink = context.before().resolve(from);
                Node newLink = context.after().resolve(to);
                context.sharedState().documentation().compare(oldLink, newLink);
                if (!target(oldLink).equals(target(newLink))) {
                    context.addChange(
                            ChangeType.LINK_CHANGED,
                            Effect.NONE,
                            target(oldLink),
                            target(newLink),
                            oldLink,
                            newLink,
                            part);
                }
            } else if (from != null) {
                context.addRemoval(
                        ChangeType.LINK_REMOVED,
                        Effect.NONE,
                        "",
                        from,
                        DiffContext.memberOrSelf(after, "links"),
                        part,
                        false);
            } else if (to != null) {
                context.addAddition(ChangeType.LINK_ADDED, Effect.NONE, "", to, part);
            }
        }
    }

    private static Map<String, Node> links(Node response) {
        Map<String, Node> links = new LinkedHashMap<>();
        response.get("links").ifPresent(all -> all.members().forEach((name, node) -> links.put(name, node)));
        return links;
    }

    /** Returns the target of a link, with its parameters, request body and server. */
    private static String target(Node link) {
        StringBuilder text = new StringBuilder(link.text("operationId") + link.text("operationRef"));
        for (String member : new String[] {"parameters", "requestBody", "server"}) {
            link.get(member).ifPresent(node -> text.append(' ').append(node.json()));
        }
        return text.toString();
    }
}

package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Style;
import org.coworkingapi.contract.openapi.operation.ValueType;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the headers of a response. */
record HeaderDiff(DiffContext context, String status, boolean isError) {

    private record ResponseHeader(String name, Node nodeOrReference, Node node) {}

    void compare(Node before, Node after) {
        Map<String, ResponseHeader> old = read(context.before(), before);
        Map<String, ResponseHeader> proposed = read(context.after(), after);
        proposed.forEach((name, header) -> {
            if (old.containsKey(name)) {
                compare(old.get(name).node(), header.node(), part(header));
            } else {
                boolean isRequired = header.node().isTrue("required");
                context.addAddition(
                        ChangeType.RESPONSE_HEADER_ADDED,
                        isRequired ? Effect.NARROWS : Effect.NONE,
                        "",
                        header.nodeOrReference(),
                        part(header));
            }
        });
        old.forEach((name, header) -> {
            if (!proposed.containsKey(name)) {
                context.addRemoval(
                        ChangeType.RESPONSE_HEADER_REMOVED,
                        Effect.WIDENS,
                        "",
                        header.nodeOrReference(),
                        DiffContext.memberOrSelf(after, "headers"),
                        part(header),
                        Lifecycle.of(header.node())
                                .isPastSunset(context.sharedState().today()));
            }
        });
    }

    private ComparedPart part(ResponseHeader header) {
        return context.response(Location.responseHeader(status, header.name()), isError);
    }

    /**
     * Returns the headers by lower-case name, without {@code Content-Type}, which OpenAPI ignores here. If several
     * names differ only in case, the keys of all but the first also contain the name as written.
     */
    private static Map<String, ResponseHeader> read(Document document, Node response) {
        Map<String, ResponseHeader> headers = new TreeMap<>();
        response.get("headers")
                .ifPresent(declared -> declared.members().forEach((name, node) -> {
                    String key = name.toLowerCase(Locale.ROOT);
                    if (!key.equals("content-type")) {
                        headers.put(
                                headers.containsKey(key) ? key + ' ' + name : key,
                                new ResponseHeader(name, node, document.resolve(node)));
                    }
                }));
        return headers;
    }

    private void compare(Node before, Node after, ComparedPart part) {
        context.compareFlag(
                "required",
                ChangeType.RESPONSE_HEADER_BECAME_REQUIRED,
                Effect.NARROWS,
                ChangeType.RESPONSE_HEADER_BECAME_OPTIONAL,
                Effect.WIDENS,
                before,
                after,
                part);
        LifecycleDiff.compare(
                context,
                before,
                Lifecycle.of(before),
                after,
                Lifecycle.of(after),
                ChangeType.RESPONSE_HEADER_DEPRECATED,
                ChangeType.RESPONSE_HEADER_REACTIVATED,
                part);
        Node old = Parameter.content(before).orElse(before);
        Node proposed = Parameter.content(after).orElse(after);
        Set<ValueType> valueTypes = EnumSet.copyOf(ValueType.of(context.before(), before.get("schema")));
        valueTypes.retainAll(ValueType.of(context.after(), after.get("schema")));
        String from = serialization(before, valueTypes);
        String to = serialization(after, valueTypes);
        if (!from.equals(to)) {
            context.addChange(
                    ChangeType.RESPONSE_HEADER_STYLE_CHANGED,
                    Effect.REPLACES,
                    from,
                    to,
                    serializationNode(before),
                    serializationNode(after),
                    part);
        }
        if (Parameter.content(before).isPresent() || Parameter.content(after).isPresent()) {
            context.compareSchemas(old, proposed, part);
        } else {
            context.compareSchemasSentAsString(old, proposed, part);
        }
        context.sharedState().documentation().compare(before, after);
    }

    private static Node serializationNode(Node header) {
        return Parameter.content(header).or(() -> header.get("explode")).orElse(header);
    }

    /** Returns the media type of a header with {@code content}, or its style. {@code explode} affects only objects. */
    private static String serialization(Node header, Set<ValueType> valueTypes) {
        return Parameter.content(header)
                .map(content -> MediaType.of(content.key()).withoutUtf8().toString())
                .orElse(
                        valueTypes.contains(ValueType.OBJECT)
                                ? "simple with explode "
                                        + Style.of(header, "simple").isExplode()
                                : "simple");
    }
}

package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Form;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Style;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares the headers of a response. */
record Headers(Scene scene, String status, boolean isError) {

    private record Header(String name, Node at, Node node) {}

    void compare(Node before, Node after) {
        Map<String, Header> old = read(scene.before(), before);
        Map<String, Header> proposed = read(scene.after(), after);
        proposed.forEach((name, header) -> {
            if (old.containsKey(name)) {
                compare(old.get(name).node(), header.node(), surface(header));
            } else {
                boolean isRequired = header.node().isTrue("required");
                scene.added(
                        Kind.RESPONSE_HEADER_ADDED,
                        isRequired ? Effect.NARROWS : Effect.NONE,
                        "",
                        header.at(),
                        surface(header));
            }
        });
        old.forEach((name, header) -> {
            if (!proposed.containsKey(name)) {
                scene.removed(
                        Kind.RESPONSE_HEADER_REMOVED,
                        Effect.WIDENS,
                        "",
                        header.at(),
                        Scene.said(after, "headers"),
                        surface(header),
                        Lifecycle.of(header.node()).isOver(scene.shared().today()));
            }
        });
    }

    private Surface surface(Header header) {
        return scene.response(Location.responseHeader(status, header.name()), isError);
    }

    /** By names in small letters; the media type has its own place in a document. */
    private static Map<String, Header> read(Document document, Node response) {
        Map<String, Header> headers = new TreeMap<>();
        response.get("headers")
                .ifPresent(all -> all.members()
                        .forEach((name, node) -> headers.put(
                                name.toLowerCase(Locale.ROOT), new Header(name, node, document.resolve(node)))));
        headers.remove("content-type");
        return headers;
    }

    private void compare(Node before, Node after, Surface surface) {
        scene.flag(
                "required",
                Kind.RESPONSE_HEADER_BECAME_REQUIRED,
                Effect.NARROWS,
                Kind.RESPONSE_HEADER_BECAME_OPTIONAL,
                Effect.WIDENS,
                before,
                after,
                surface);
        Endings.compare(
                scene,
                before,
                Lifecycle.of(before),
                after,
                Lifecycle.of(after),
                Kind.RESPONSE_HEADER_DEPRECATED,
                Kind.RESPONSE_HEADER_REACTIVATED,
                surface);
        Node old = Parameter.content(before).orElse(before);
        Node proposed = Parameter.content(after).orElse(after);
        Set<Form> forms = EnumSet.copyOf(Form.of(scene.before(), before.get("schema")));
        forms.retainAll(Form.of(scene.after(), after.get("schema")));
        String from = written(before, forms);
        String to = written(after, forms);
        if (!from.equals(to)) {
            scene.changed(
                    Kind.RESPONSE_HEADER_STYLE_CHANGED, Effect.REPLACES, from, to, said(before), said(after), surface);
        }
        if (Parameter.content(before).isPresent() || Parameter.content(after).isPresent()) {
            scene.schemas(old, proposed, surface);
        } else {
            scene.textSchemas(old, proposed, surface);
        }
        scene.shared().texts().compare(before, after);
    }

    private static Node said(Node header) {
        return Parameter.content(header).or(() -> header.get("explode")).orElse(header);
    }

    /**
     * The media type of a header with content, or how its style writes values of these forms: explode matters to
     * objects alone.
     */
    private static String written(Node header, Set<Form> forms) {
        return Parameter.content(header)
                .map(content -> MediaType.of(content.key()).toString())
                .orElse(
                        forms.contains(Form.OBJECT)
                                ? "simple with explode "
                                        + Style.of(header, "simple").isExplode()
                                : "simple");
    }
}

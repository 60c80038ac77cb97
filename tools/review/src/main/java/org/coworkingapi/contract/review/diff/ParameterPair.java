package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Form;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Style;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares a parameter that both documents have. */
record ParameterPair(Scene scene, Parameter old, Parameter proposed, Surface surface) {

    void compare() {
        Node before = old.node();
        Node after = proposed.node();
        if (old.isRequired() != proposed.isRequired()) {
            scene.changed(
                    proposed.isRequired() ? Kind.PARAMETER_BECAME_REQUIRED : Kind.PARAMETER_BECAME_OPTIONAL,
                    proposed.isRequired() ? Effect.NARROWS : Effect.WIDENS,
                    "",
                    "",
                    Scene.said(before, "required"),
                    Scene.said(after, "required"),
                    surface);
        }
        Endings.compare(
                scene,
                before,
                Lifecycle.of(before),
                after,
                Lifecycle.of(after),
                Kind.PARAMETER_DEPRECATED,
                Kind.PARAMETER_REACTIVATED,
                surface);
        if (proposed.in().equals("query") && old.in().equals("query")) {
            truth("allowReserved", Kind.PARAMETER_RESERVED_CHANGED);
            truth("allowEmptyValue", Kind.PARAMETER_EMPTY_CHANGED);
        }
        writing(before, after);
        scene.shared().texts().compare(before, after);
    }

    private void truth(String member, Kind kind) {
        boolean was = old.node().isTrue(member);
        boolean is = proposed.node().isTrue(member);
        if (was != is) {
            scene.changed(
                    kind,
                    is ? Effect.WIDENS : Effect.NARROWS,
                    String.valueOf(was),
                    String.valueOf(is),
                    Scene.said(old.node(), member),
                    Scene.said(proposed.node(), member),
                    surface);
        }
    }

    private void writing(Node before, Node after) {
        if (old.content().isPresent() || proposed.content().isPresent()) {
            contents(before, after);
            return;
        }
        if (old.in().equals(proposed.in())) {
            styles(before, after);
        }
        scene.textSchemas(before, after, surface);
    }

    private void contents(Node before, Node after) {
        String from = mediaType(old);
        String to = mediaType(proposed);
        if (!from.equals(to)) {
            scene.changed(
                    Kind.PARAMETER_CONTENT_CHANGED,
                    Effect.REPLACES,
                    from,
                    to,
                    old.content().orElse(Scene.said(before, "schema")),
                    proposed.content().orElse(Scene.said(after, "schema")),
                    surface);
        }
        scene.schemas(old.content().orElse(before), proposed.content().orElse(after), surface);
        scene.shared()
                .texts()
                .compare(old.content().orElse(before), proposed.content().orElse(after));
    }

    /** The media type of a parameter with content, else its style. */
    private static String mediaType(Parameter parameter) {
        return parameter
                .content()
                .map(content -> MediaType.of(content.key()).toString())
                .orElse("style " + parameter.style().name());
    }

    private void styles(Node before, Node after) {
        Style from = old.style();
        Style to = proposed.style();
        if (!from.name().equals(to.name())) {
            scene.changed(
                    Kind.PARAMETER_STYLE_CHANGED,
                    effect(from, to),
                    shown(from, to),
                    shown(to, from),
                    Scene.said(before, "style"),
                    Scene.said(after, "style"),
                    surface);
        } else if (from.isExplode() != to.isExplode() && effect(from, to) != Effect.NONE) {
            scene.changed(
                    Kind.PARAMETER_EXPLODE_CHANGED,
                    Effect.REPLACES,
                    String.valueOf(from.isExplode()),
                    String.valueOf(to.isExplode()),
                    Scene.said(before, "explode"),
                    Scene.said(after, "explode"),
                    surface);
        }
    }

    private static String shown(Style style, Style other) {
        return style.name() + (style.isExplode() == other.isExplode() ? "" : " with explode " + style.isExplode());
    }

    private Effect effect(Style from, Style to) {
        Set<Form> forms = EnumSet.copyOf(Form.of(scene.before(), old.schema()));
        forms.retainAll(Form.of(scene.after(), proposed.schema()));
        return forms.stream().allMatch(form -> from.written(form).equals(to.written(form)))
                ? Effect.NONE
                : Effect.REPLACES;
    }
}

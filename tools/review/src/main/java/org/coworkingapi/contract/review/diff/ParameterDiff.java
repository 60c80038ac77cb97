package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Style;
import org.coworkingapi.contract.openapi.operation.ValueType;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of a parameter that both documents have. */
record ParameterDiff(DiffContext context, Parameter old, Parameter proposed, ComparedPart part) {

    void compare() {
        Node before = old.node();
        Node after = proposed.node();
        if (old.isRequired() != proposed.isRequired()) {
            context.addChange(
                    proposed.isRequired() ? ChangeType.PARAMETER_BECAME_REQUIRED : ChangeType.PARAMETER_BECAME_OPTIONAL,
                    proposed.isRequired() ? Effect.NARROWS : Effect.WIDENS,
                    "",
                    "",
                    DiffContext.memberOrSelf(before, "required"),
                    DiffContext.memberOrSelf(after, "required"),
                    part);
        }
        LifecycleDiff.compare(
                context,
                before,
                Lifecycle.of(before),
                after,
                Lifecycle.of(after),
                ChangeType.PARAMETER_DEPRECATED,
                ChangeType.PARAMETER_REACTIVATED,
                part);
        if (proposed.in().equals("query") && old.in().equals("query")) {
            compareFlag("allowReserved", ChangeType.PARAMETER_RESERVED_CHANGED);
            compareFlag("allowEmptyValue", ChangeType.PARAMETER_EMPTY_CHANGED);
        }
        compareSerialization(before, after);
        context.sharedState().documentation().compare(before, after);
    }

    private void compareFlag(String member, ChangeType type) {
        boolean before = old.node().isTrue(member);
        boolean after = proposed.node().isTrue(member);
        if (before != after) {
            context.addChange(
                    type,
                    after ? Effect.WIDENS : Effect.NARROWS,
                    String.valueOf(before),
                    String.valueOf(after),
                    DiffContext.memberOrSelf(old.node(), member),
                    DiffContext.memberOrSelf(proposed.node(), member),
                    part);
        }
    }

    private void compareSerialization(Node before, Node after) {
        if (old.content().isPresent() || proposed.content().isPresent()) {
            compareContent(before, after);
            return;
        }
        if (old.in().equals(proposed.in())) {
            compareStyles(before, after);
        }
        context.compareSchemasSentAsString(before, after, part);
    }

    private void compareContent(Node before, Node after) {
        String from = mediaTypeOrStyle(old);
        String to = mediaTypeOrStyle(proposed);
        if (!from.equals(to)) {
            context.addChange(
                    ChangeType.PARAMETER_CONTENT_CHANGED,
                    Effect.REPLACES,
                    from,
                    to,
                    old.content().orElse(DiffContext.memberOrSelf(before, "schema")),
                    proposed.content().orElse(DiffContext.memberOrSelf(after, "schema")),
                    part);
        }
        context.compareSchemas(old.content().orElse(before), proposed.content().orElse(after), part);
        context.sharedState()
                .documentation()
                .compare(old.content().orElse(before), proposed.content().orElse(after));
    }

    /** Returns the media type of a parameter with content, or its style. */
    private static String mediaTypeOrStyle(Parameter parameter) {
        return parameter
                .content()
                .map(content -> MediaType.of(content.key()).withoutUtf8().toString())
                .orElse("style " + parameter.style().name());
    }

    private void compareStyles(Node before, Node after) {
        Style from = old.style();
        Style to = proposed.style();
        if (!from.name().equals(to.name())) {
            context.addChange(
                    ChangeType.PARAMETER_STYLE_CHANGED,
                    effect(from, to),
                    display(from, to),
                    display(to, from),
                    DiffContext.memberOrSelf(before, "style"),
                    DiffContext.memberOrSelf(after, "style"),
                    part);
        } else if (from.isExplode() != to.isExplode() && effect(from, to) != Effect.NONE) {
            context.addChange(
                    ChangeType.PARAMETER_EXPLODE_CHANGED,
                    Effect.REPLACES,
                    String.valueOf(from.isExplode()),
                    String.valueOf(to.isExplode()),
                    DiffContext.memberOrSelf(before, "explode"),
                    DiffContext.memberOrSelf(after, "explode"),
                    part);
        }
    }

    private static String display(Style style, Style other) {
        return style.name() + (style.isExplode() == other.isExplode() ? "" : " with explode " + style.isExplode());
    }

    private Effect effect(Style from, Style to) {
        Set<ValueType> valueTypes = EnumSet.copyOf(ValueType.of(context.before(), old.schema()));
        valueTypes.retainAll(ValueType.of(context.after(), proposed.schema()));
        return valueTypes.stream()
                        .allMatch(valueType -> from.serialization(valueType).equals(to.serialization(valueType)))
                ? Effect.NONE
                : Effect.REPLACES;
    }
}

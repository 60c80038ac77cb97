package org.coworkingapi.client.projection;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;
import org.coworkingapi.client.model.Shape;
import org.jspecify.annotations.Nullable;

/** Walks through a record and the records in it, and finds the fields that they select and all that is wrong. */
final class RecordWalk {

    private final Class<?> root;
    private final Misfits misfits = new Misfits();
    private final Map<Class<?>, List<Slot>> slots = new HashMap<>();
    private final Set<Package> closedPackages = new HashSet<>();
    private final Deque<Class<?>> within = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();

    RecordWalk(Class<?> root) {
        this.root = root;
    }

    Misfits misfits() {
        return misfits;
    }

    /** Of each record, what its components hold, in their order. */
    Map<Class<?>, List<Slot>> slots() {
        return slots;
    }

    /** What the root selects; null if anything is wrong with it. */
    <S> @Nullable Shape<S> shape(FieldNames<S> known) {
        List<Field<S>> selected = fields(root, known);
        if (misfits.count() > 0) {
            return null;
        }
        try {
            return Shape.of(selected);
        } catch (IllegalArgumentException e) {
            misfits.add(root.getSimpleName() + ": " + e.getMessage());
            return null;
        }
    }

    private <S> List<Field<S>> fields(Class<?> record, FieldNames<S> known) {
        if (!record.isRecord()) {
            misfits.add(record.getSimpleName() + ": it is not a record; make it one, with a component for each field.");
            return List.of();
        }
        if (record.getTypeParameters().length > 0) {
            misfits.add(record.getSimpleName()
                    + ": a record with type parameters does not say what it holds; make it one without.");
            return List.of();
        }
        if (record.getRecordComponents().length == 0) {
            misfits.add(record.getSimpleName() + where()
                    + ": it has no components, and a shape of nothing would ask for everything.");
        }
        String closed = Openness.problem(record);
        if (closed != null && closedPackages.add(record.getPackage())) {
            misfits.add(closed);
        }
        within.push(record);
        List<Field<S>> selected = components(record, known);
        within.pop();
        return selected;
    }

    private <S> List<Field<S>> components(Class<?> record, FieldNames<S> known) {
        List<Field<S>> selected = new ArrayList<>();
        List<Slot> held = new ArrayList<>();
        Map<Field<S>, String> holders = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String label = record.getSimpleName() + "." + component.getName() + where() + ": ";
            Field<S> field = known.find(component);
            if (field == null) {
                misfits.add(label + known.missing(component));
                continue;
            }
            String other = holders.putIfAbsent(field, component.getName());
            if (other != null) {
                misfits.add(label + field.name() + " is held by " + other + " already; leave one of them out.");
                continue;
            }
            Fit fit = Fit.of(field, component.getGenericType());
            if (component.getType().isPrimitive() && field.isNullable()) {
                misfits.add(label + Advice.onPrimitive(field, component.getType()));
            } else if (fit.reason() != null) {
                misfits.add(label + Advice.onType(field, fit.reason()));
            } else if (within.contains(fit.held())) {
                misfits.add(label + fit.held().getSimpleName()
                        + " would be within itself without end; use another record here.");
            } else {
                selected.add(selected(field, fit, component));
                held.add(new Slot(field.name(), !fit.optional() && !field.isNullable(), field.isList()));
            }
        }
        List<Slot> elsewhere = slots.putIfAbsent(record, held);
        if (elsewhere != null && !elsewhere.equals(held)) {
            misfits.add(record.getSimpleName() + where()
                    + ": it stands for two schemas that differ in its fields; use two records.");
        }
        return selected;
    }

    private <S> Field<S> selected(Field<S> field, Fit fit, RecordComponent component) {
        if (!fit.isRecordOfTheUser(field)) {
            return field;
        }
        path.addLast(component.getName());
        Field<S> part = part((ObjectField<S, ?>) field, fit.held());
        path.removeLast();
        return part;
    }

    private <S, C> Field<S> part(ObjectField<S, C> field, Class<?> record) {
        List<Field<C>> fields = fields(record, new FieldNames<>(field.type().getSimpleName(), field.children()));
        return fields.isEmpty() ? field : field.select(fields);
    }

    private String where() {
        return path.isEmpty() ? "" : " (in " + root.getSimpleName() + "." + String.join(".", path) + ")";
    }
}

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

/** Scans a record and its nested records for the fields that they select, and collects all errors. */
final class RecordScanner {

    private final Class<?> root;
    private final boolean checksNullness;
    private final MappingErrors errors = new MappingErrors();
    private final Map<Class<?>, List<Property>> properties = new HashMap<>();
    private final Set<Package> closedPackages = new HashSet<>();
    private final Deque<Class<?>> enclosingRecords = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();

    /**
     * Creates a scanner.
     *
     * @param checksNullness whether a component must be nullable if its field is; see {@link Nullness}
     */
    RecordScanner(Class<?> root, boolean checksNullness) {
        this.root = root;
        this.checksNullness = checksNullness;
    }

    MappingErrors errors() {
        return errors;
    }

    /** Returns the properties of each record, in the order of its components. */
    Map<Class<?>, List<Property>> properties() {
        return properties;
    }

    /** Returns the shape of the root record, or null if there are errors. */
    <S> @Nullable Shape<S> shape(FieldMatcher<S> matcher) {
        List<Field<S>> selectedFields = scan(root, matcher);
        if (errors.count() > 0) {
            return null;
        }
        try {
            return Shape.of(selectedFields);
        } catch (IllegalArgumentException e) {
            errors.add(root.getSimpleName() + ": " + e.getMessage());
            return null;
        }
    }

    private <S> List<Field<S>> scan(Class<?> record, FieldMatcher<S> matcher) {
        if (!record.isRecord()) {
            errors.add(record.getSimpleName() + " is not a record; declare a record with a component for each field.");
            return List.of();
        }
        if (record.getTypeParameters().length > 0) {
            errors.add(record.getSimpleName() + ": a record must not have type parameters; remove them.");
            return List.of();
        }
        if (record.getRecordComponents().length == 0) {
            errors.add(record.getSimpleName() + location()
                    + " has no components; add one, because an empty shape selects everything.");
        }
        String accessError = ModuleAccess.error(record);
        if (accessError != null && closedPackages.add(record.getPackage())) {
            errors.add(accessError);
        }
        enclosingRecords.push(record);
        List<Field<S>> selectedFields = scanComponents(record, matcher);
        enclosingRecords.pop();
        return selectedFields;
    }

    private <S> List<Field<S>> scanComponents(Class<?> record, FieldMatcher<S> matcher) {
        List<Field<S>> selectedFields = new ArrayList<>();
        List<Property> scannedProperties = new ArrayList<>();
        Map<Field<S>, String> componentsByField = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String prefix = record.getSimpleName() + "." + component.getName() + location() + ": ";
            Field<S> field = matcher.find(component);
            if (field == null) {
                Field<S> similar = matcher.findSimilar(component);
                errors.addUnknownField(
                        prefix + matcher.unknownField(component, similar), similar != null, path.isEmpty());
                continue;
            }
            String earlierComponent = componentsByField.putIfAbsent(field, component.getName());
            if (earlierComponent != null) {
                errors.add(prefix + field.name() + " is already mapped to the component " + earlierComponent
                        + "; remove one of them.");
                continue;
            }
            TypeMatch match = TypeMatch.of(field, component.getGenericType());
            if (component.getType().isPrimitive() && field.isNullable()) {
                errors.add(prefix + TypeMessages.nullablePrimitive(field, component.getType()));
            } else if (match.reason() != null) {
                errors.add(prefix + TypeMessages.typeMismatch(field, match.reason()));
            } else if (enclosingRecords.contains(match.valueType())) {
                errors.add(prefix + match.valueType().getSimpleName()
                        + " must not contain itself; use another record here.");
            } else {
                if (checksNullness && field.isNullable() && !match.isOptional() && Nullness.isNonNull(component)) {
                    errors.add(prefix + TypeMessages.nullableField(field));
                }
                selectedFields.add(select(field, match, component));
                scannedProperties.add(
                        new Property(field.name(), !match.isOptional() && !field.isNullable(), field.isList()));
            }
        }
        List<Property> existingProperties = properties.putIfAbsent(record, scannedProperties);
        if (existingProperties != null && !existingProperties.equals(scannedProperties)) {
            errors.add(record.getSimpleName() + location()
                    + ": the record maps two schemas whose fields differ; use two records.");
        }
        return selectedFields;
    }

    private <S> Field<S> select(Field<S> field, TypeMatch match, RecordComponent component) {
        if (!match.isCustomRecord(field)) {
            return field;
        }
        path.addLast(component.getName());
        Field<S> nested = selectNested((ObjectField<S, ?>) field, match.valueType());
        path.removeLast();
        return nested;
    }

    private <S, C> Field<S> selectNested(ObjectField<S, C> field, Class<?> record) {
        List<Field<C>> fields = scan(record, new FieldMatcher<>(field.type().getSimpleName(), field.children()));
        return fields.isEmpty() ? field : field.select(fields);
    }

    private String location() {
        return path.isEmpty() ? "" : " (in " + root.getSimpleName() + "." + String.join(".", path) + ")";
    }
}

package org.coworkingapi.client.projection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Tells Jackson how to read the records of a projection: by the canonical constructor, each component from its field.
 *
 * <p>Their own annotations are not looked at: a record may have them for another mapper, and what they change (a
 * creator, a deserializer, an ignored component) would make the shape untrue. The generated models are read by theirs,
 * as ever.
 */
final class RecordIntrospector extends JacksonAnnotationIntrospector {

    private final transient Map<Class<?>, List<Slot>> slots;

    RecordIntrospector(Map<Class<?>, List<Slot>> slots) {
        this.slots = slots;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        if (!(creator instanceof AnnotatedMember member && slots.containsKey(member.getDeclaringClass()))) {
            return super.findCreatorAnnotation(config, creator);
        }
        return isCanonical(creator) ? JsonCreator.Mode.PROPERTIES : JsonCreator.Mode.DISABLED;
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated annotated) {
        Slot slot = slot(annotated);
        return slot == null
                ? super.findNameForDeserialization(config, annotated)
                : PropertyName.construct(slot.field());
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        Slot slot = slot(annotated);
        if (slot == null) {
            return super.findSetterInfo(config, annotated);
        }
        return JsonSetter.Value.construct(
                slot.required() ? Nulls.FAIL : Nulls.DEFAULT, slot.list() ? Nulls.FAIL : Nulls.DEFAULT);
    }

    @Override
    protected <A extends Annotation> @Nullable A _findAnnotation(Annotated annotated, Class<A> type) {
        return isOfARecord(annotated) ? null : super._findAnnotation(annotated, type);
    }

    @Override
    protected boolean _hasAnnotation(Annotated annotated, Class<? extends Annotation> type) {
        return !isOfARecord(annotated) && super._hasAnnotation(annotated, type);
    }

    @Override
    protected boolean _hasOneOf(Annotated annotated, Class<? extends Annotation>[] types) {
        return !isOfARecord(annotated) && super._hasOneOf(annotated, types);
    }

    private boolean isOfARecord(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                ? slots.containsKey(member.getDeclaringClass())
                : annotated instanceof AnnotatedClass && slots.containsKey(annotated.getRawType());
    }

    private @Nullable Slot slot(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter && isCanonical(parameter.getOwner())) {
            List<Slot> components = slots.get(parameter.getDeclaringClass());
            return components == null ? null : components.get(parameter.getIndex());
        }
        return null;
    }

    private static boolean isCanonical(Annotated creator) {
        return creator instanceof AnnotatedConstructor constructor
                && constructor.getDeclaringClass().isRecord()
                && Arrays.equals(
                        constructor.getAnnotated().getParameterTypes(),
                        Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }
}

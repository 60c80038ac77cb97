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
 * Configures Jackson to create records with their canonical constructor, and to read each component from its property.
 *
 * <p>Annotations on the records are ignored: they may be meant for another mapper, and a creator, a deserializer or an
 * ignored component would contradict the shape. The annotations of the generated models apply as usual.
 */
final class RecordIntrospector extends JacksonAnnotationIntrospector {

    private final transient Map<Class<?>, List<Property>> properties;

    RecordIntrospector(Map<Class<?>, List<Property>> properties) {
        this.properties = properties;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        if (!(creator instanceof AnnotatedMember member && properties.containsKey(member.getDeclaringClass()))) {
            return super.findCreatorAnnotation(config, creator);
        }
        return isCanonicalConstructor(creator) ? JsonCreator.Mode.PROPERTIES : JsonCreator.Mode.DISABLED;
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated annotated) {
        Property property = property(annotated);
        return property == null
                ? super.findNameForDeserialization(config, annotated)
                : PropertyName.construct(property.field());
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        Property property = property(annotated);
        if (property == null) {
            return super.findSetterInfo(config, annotated);
        }
        return JsonSetter.Value.construct(
                property.isRequired() ? Nulls.FAIL : Nulls.DEFAULT, property.isList() ? Nulls.FAIL : Nulls.DEFAULT);
    }

    @Override
    protected <A extends Annotation> @Nullable A _findAnnotation(Annotated annotated, Class<A> type) {
        return belongsToRecord(annotated) ? null : super._findAnnotation(annotated, type);
    }

    @Override
    protected boolean _hasAnnotation(Annotated annotated, Class<? extends Annotation> type) {
        return !belongsToRecord(annotated) && super._hasAnnotation(annotated, type);
    }

    @Override
    protected boolean _hasOneOf(Annotated annotated, Class<? extends Annotation>[] types) {
        return !belongsToRecord(annotated) && super._hasOneOf(annotated, types);
    }

    private boolean belongsToRecord(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                ? properties.containsKey(member.getDeclaringClass())
                : annotated instanceof AnnotatedClass && properties.containsKey(annotated.getRawType());
    }

    private @Nullable Property property(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter && isCanonicalConstructor(parameter.getOwner())) {
            List<Property> recordProperties = properties.get(parameter.getDeclaringClass());
            return recordProperties == null ? null : recordProperties.get(parameter.getIndex());
        }
        return null;
    }

    private static boolean isCanonicalConstructor(Annotated creator) {
        return creator instanceof AnnotatedConstructor constructor
                && constructor.getDeclaringClass().isRecord()
                && Arrays.equals(
                        constructor.getAnnotated().getParameterTypes(),
                        Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }
}

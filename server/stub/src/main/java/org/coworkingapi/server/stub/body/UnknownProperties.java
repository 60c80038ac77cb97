package org.coworkingapi.server.stub.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.server.stub.problem.NearestName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Collects properties that the model does not have, if the spec says {@code additionalProperties: false}. */
final class UnknownProperties extends DeserializationProblemHandler {

    private final Map<JsonPointer, String> faults = new LinkedHashMap<>();

    /** Returns the locations of the properties, with their faults. */
    Map<JsonPointer, String> faults() {
        return Collections.unmodifiableMap(faults);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String property) {
        Class<?> model = beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass();
        Schema schema = model.getAnnotation(Schema.class);
        boolean isClosed = schema != null && schema.additionalProperties() == Schema.AdditionalPropertiesValue.FALSE;
        if (isClosed && faults.size() < PrunedBody.MAX_FAULTS) {
            JsonPointer pointer = parser.streamReadContext().pathAsPointer();
            faults.put(pointer, "is unknown" + suggestion(property, deserializer.getKnownPropertyNames()));
        }
        parser.skipChildren();
        return true;
    }

    private static String suggestion(String property, @Nullable Collection<Object> known) {
        List<String> names =
                known == null ? List.of() : known.stream().map(String::valueOf).toList();
        return NearestName.similarTo(property, names)
                .map(name -> "; the nearest known property is '" + name + "'")
                .orElse("; remove it");
    }
}

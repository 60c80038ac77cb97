package org.coworkingapi.client.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.StringUtils;

/**
 * A model that operations with {@code _shape} return, or whose pages contain it.
 *
 * @param model the class of the model
 * @param constant the name of the constant for its projections, such as {@code OF_TEAM}
 * @param methods the methods that accept a record, as targets of Javadoc links; null for a record of a page
 */
record ShapedModel(String model, String constant, @Nullable String methods) {

    static List<ShapedModel> of(List<ClientApi> apis) {
        Map<String, ShapedModel> models = new LinkedHashMap<>();
        for (ClientApi api : apis) {
            for (ClientOperation operation : api.operations()) {
                if (operation.isShaped()) {
                    models.putIfAbsent(
                            operation.model(),
                            new ShapedModel(
                                    operation.model(), operation.projections(), operation.recordMethod(api.type())));
                }
            }
        }
        for (ClientApi api : apis) {
            for (ClientOperation operation : api.operations()) {
                if (operation.isShaped() && operation.pages() != null) {
                    String element = operation.pages().element();
                    models.putIfAbsent(element, new ShapedModel(element, constant(element), null));
                }
            }
        }
        return List.copyOf(models.values());
    }

    static String constant(String model) {
        return "OF_" + StringUtils.underscore(model).toUpperCase(Locale.ROOT);
    }
}

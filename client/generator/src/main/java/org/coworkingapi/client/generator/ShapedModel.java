package org.coworkingapi.client.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that operations with {@code _shape} return.
 *
 * @param model the class of the model
 * @param constant the name of the constant for its projections, such as {@code OF_TEAM}
 * @param methods the methods that accept a record, as targets of Javadoc links
 */
record ShapedModel(String model, String constant, String methods) {

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
        return List.copyOf(models.values());
    }
}

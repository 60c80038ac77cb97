package org.coworkingapi.client.generator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The operations with the same tag.
 *
 * @param type the name of the interface, such as {@code Teams}
 * @param accessor the method of the client that returns the operations, such as {@code teams}
 * @param documentation a noun phrase for Javadoc, such as {@code operations on teams}, with the tag's description
 */
record ClientApi(String type, String accessor, String documentation, List<ClientOperation> operations) {

    /** Returns whether an operation returns a list with pages. */
    boolean hasPages() {
        return operations.stream().anyMatch(operation -> operation.pages() != null);
    }

    static ClientApi of(OperationMap api, Map<String, String> descriptions) {
        String type = api.getClassname();
        String description = descriptions.getOrDefault(type, "");
        return new ClientApi(
                type,
                Character.toLowerCase(type.charAt(0)) + type.substring(1),
                "operations on " + StringUtils.underscore(type).replace('_', ' ')
                        + (description.isEmpty() ? "." : ": " + Javadoc.decapitalize(description)),
                api.getOperation().stream().map(ClientApi::operation).toList());
    }

    private static ClientOperation operation(CodegenOperation operation) {
        return (ClientOperation) Objects.requireNonNull(operation.vendorExtensions.get(ClientOperation.KEY));
    }
}

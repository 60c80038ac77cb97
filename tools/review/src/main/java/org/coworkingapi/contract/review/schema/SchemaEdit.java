package org.coworkingapi.contract.review.schema;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/**
 * A difference between two schemas, independent of the operations that use them.
 *
 * @param effect the effect on the set of accepted values
 * @param from the old value as JSON; empty if there was none
 * @param to the new value as JSON; empty if there is none
 * @param before the node in the old document; the schema itself if it had no such keyword
 * @param after the node in the new document; the schema itself if it has no such keyword
 * @param property the added, removed or changed property; empty if the schema itself was edited
 * @param isReadOnly whether the property is never sent in requests
 * @param isWriteOnly whether the property is never sent in responses
 * @param isAnnounced whether the property had a sunset that has passed
 */
public record SchemaEdit(
        ChangeType type,
        Effect effect,
        String from,
        String to,
        Node before,
        Node after,
        Optional<String> property,
        boolean isReadOnly,
        boolean isWriteOnly,
        boolean isAnnounced) {}

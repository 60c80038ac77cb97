package org.coworkingapi.contract.review.schema;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;

/**
 * One difference between two schemas, whoever uses them.
 *
 * @param effect on the set of values that the schema accepts
 * @param from the old value, as JSON; empty if there was none
 * @param to the new value; empty if there is none
 * @param before where it was said in the old document, or what did not say it
 * @param after where it is said in the new document, or what does not say it any more
 * @param property the member that it is about; empty if it is about the schema itself
 * @param isReadOnly whether no request carries it
 * @param isWriteOnly whether no response carries it
 * @param isSanctioned whether its end was announced, and the day has passed
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
        boolean isSanctioned) {}

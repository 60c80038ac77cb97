package org.coworkingapi.review.schema;

import java.util.Optional;
import org.coworkingapi.review.change.Effect;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.document.Node;

/**
 * One difference between two schemas, whoever uses them.
 *
 * @param effect   on the set of values that the schema accepts
 * @param from     the old value, as short JSON
 * @param to       the new value
 * @param before   where it was said in the old document, or what did not say it
 * @param after    where it is said in the new document, or what does not say it any more
 * @param property the member that it is about; empty if it is about the schema itself
 */
public record Edit(Kind kind, Effect effect, String from, String to, Optional<Node> before, Optional<Node> after,
        Optional<String> property) {}

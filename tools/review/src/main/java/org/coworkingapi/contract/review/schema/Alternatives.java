package org.coworkingapi.contract.review.schema;

import java.util.List;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A {@code oneOf} or an {@code anyOf} of several.
 *
 * @param keyword {@code oneOf} or {@code anyOf}
 * @param branches those that are not just {@code null}
 * @param hasNull whether one of them is just {@code null}
 */
record Alternatives(String keyword, Node node, List<Node> branches, boolean hasNull) {}

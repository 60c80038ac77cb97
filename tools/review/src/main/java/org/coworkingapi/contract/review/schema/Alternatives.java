package org.coworkingapi.contract.review.schema;

import java.util.List;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A {@code oneOf} or {@code anyOf} with more than one schema.
 *
 * @param keyword {@code oneOf} or {@code anyOf}
 * @param node the list of schemas in the document
 * @param branches the schemas, without those that accept only {@code null}
 * @param hasNull whether one of the schemas accepts only {@code null}
 */
record Alternatives(String keyword, Node node, List<Node> branches, boolean hasNull) {}

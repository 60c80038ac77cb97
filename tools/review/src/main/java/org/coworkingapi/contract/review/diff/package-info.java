/** What differs between two OpenAPI documents, and where on the wire that arrives. */
@NullMarked
package org.coworkingapi.contract.review.diff;

import org.jspecify.annotations.NullMarked;

/** What differs between two OpenAPI documents, and where on the wire that arrives. */
@NullMarked
package org.coworkingapi.review.diff;

import org.jspecify.annotations.NullMarked;

/** YAML and JSON files whose values know where they stand, and OpenAPI documents made of them. */
@NullMarked
package org.coworkingapi.review.document;

import org.jspecify.annotations.NullMarked;

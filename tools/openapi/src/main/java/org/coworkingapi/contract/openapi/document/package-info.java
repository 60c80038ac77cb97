/** YAML and JSON files whose values know where they stand, and OpenAPI documents made of them. */
@NullMarked
package org.coworkingapi.contract.openapi.document;

import org.jspecify.annotations.NullMarked;

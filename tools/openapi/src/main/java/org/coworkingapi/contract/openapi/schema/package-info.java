/**
 * JSON Schema as OpenAPI 3.0 and 3.1 use it: validation of values, the stricter and laxer schemas that follow from a
 * schema, and the fields that it describes.
 */
@NullMarked
package org.coworkingapi.contract.openapi.schema;

import org.jspecify.annotations.NullMarked;

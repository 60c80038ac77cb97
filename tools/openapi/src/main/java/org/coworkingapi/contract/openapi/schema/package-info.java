/**
 * JSON Schema as used by OpenAPI 3.0 and 3.1: validation, stricter and more permissive variants of schemas, and their
 * fields.
 */
@NullMarked
package org.coworkingapi.contract.openapi.schema;

import org.jspecify.annotations.NullMarked;

/** OpenAPI documents, and YAML and JSON files whose values have source locations. */
@NullMarked
package org.coworkingapi.contract.openapi.document;

import org.jspecify.annotations.NullMarked;

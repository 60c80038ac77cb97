/** The operations of an OpenAPI document, with all that paths, components and the root say for them. */
@NullMarked
package org.coworkingapi.contract.openapi.operation;

import org.jspecify.annotations.NullMarked;

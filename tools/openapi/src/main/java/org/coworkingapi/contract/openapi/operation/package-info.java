/**
 * The operations of an OpenAPI document, including the values that they inherit from path items, components and the
 * root.
 */
@NullMarked
package org.coworkingapi.contract.openapi.operation;

import org.jspecify.annotations.NullMarked;

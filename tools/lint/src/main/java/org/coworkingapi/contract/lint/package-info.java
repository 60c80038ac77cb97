/** Style rules for OpenAPI documents. */
@NullMarked
package org.coworkingapi.contract.lint;

import org.jspecify.annotations.NullMarked;

/** HTTP requests as values. */
@NullMarked
package org.coworkingapi.contract.openapi.http;

import org.jspecify.annotations.NullMarked;

/** Reviews changes of an OpenAPI document: their impact on the wire, on generated clients, and on consumers. */
@NullMarked
package org.coworkingapi.contract.review;

import org.jspecify.annotations.NullMarked;

/**
 * Contract review: what a change of an OpenAPI document does on the wire, to generated clients, and to each consumer.
 */
@NullMarked
package org.coworkingapi.contract.review;

import org.jspecify.annotations.NullMarked;

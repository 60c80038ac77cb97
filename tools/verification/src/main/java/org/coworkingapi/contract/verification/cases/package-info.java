/**
 * Requests that follow from the spec, each with the one answer that it must get: for every constraint of every
 * parameter one that breaks it and one that satisfies it, for every field a projection, for every documented status
 * and code a request that leads to it. A new constraint, field or code in the spec is covered without new code, or is a
 * finding.
 */
@NullMarked
package org.coworkingapi.contract.verification.cases;

import org.jspecify.annotations.NullMarked;

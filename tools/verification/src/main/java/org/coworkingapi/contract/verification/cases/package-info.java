/**
 * Generates test cases from the spec, each with a request and its expected response:
 *
 * <ul>
 *   <li>for every constraint of a parameter, a value that violates the constraint and a value at its limit,
 *   <li>for every field of a response, a projection that selects the field,
 *   <li>for every documented status and code, a request that leads to it.
 * </ul>
 *
 * <p>New constraints, fields and codes in the spec are covered automatically, or are reported as findings.
 */
@NullMarked
package org.coworkingapi.contract.verification.cases;

import org.jspecify.annotations.NullMarked;

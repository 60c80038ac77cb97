/**
 * Generates test cases from the spec, each with a request and its expected response: for every parameter constraint a
 * value that violates it and a value at its limit, for every field a projection, and for every documented status and
 * code a request that leads to it. New constraints, fields and codes in the spec are covered automatically, or are
 * reported as findings.
 */
@NullMarked
package org.coworkingapi.contract.verification.cases;

import org.jspecify.annotations.NullMarked;

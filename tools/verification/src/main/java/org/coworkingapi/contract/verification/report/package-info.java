/**
 * Tells people and their tools how checks ended: as text grouped by consumer, as JUnit XML, as SARIF with file and
 * line, and as a page that shows who reads what. Every report carries the digests of its inputs, has the same bytes for
 * the same outcomes, and names files relative to the root of the repository.
 */
@NullMarked
package org.coworkingapi.contract.verification.report;

import org.jspecify.annotations.NullMarked;

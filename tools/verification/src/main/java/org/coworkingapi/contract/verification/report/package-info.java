/**
 * Reports of the checks: plain text grouped by consumer, Markdown, JUnit XML, SARIF, and a coverage page with the
 * fields that consumers read. Every report has the digests of its inputs, is reproducible, and names files relative to
 * the root of the repository.
 */
@NullMarked
package org.coworkingapi.contract.verification.report;

import org.jspecify.annotations.NullMarked;

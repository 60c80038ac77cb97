/** What reports are made with: XML, SARIF, Markdown, and the design of pages. */
@NullMarked
package org.coworkingapi.contract.openapi.report;

import org.jspecify.annotations.NullMarked;

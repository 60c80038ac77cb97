/** Building blocks of reports: XML, SARIF, Markdown, and the design of HTML pages. */
@NullMarked
package org.coworkingapi.contract.openapi.report;

import org.jspecify.annotations.NullMarked;

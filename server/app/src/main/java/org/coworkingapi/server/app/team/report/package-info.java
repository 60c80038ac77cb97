/**
 * The key figures, metrics and attendance of a team.
 *
 * <p>{@link ReportFields} declares the fields with their columns. Each part of a report is one statement, which is
 * executed only if the request selects a field of the part.
 */
@NullMarked
package org.coworkingapi.server.app.team.report;

import org.jspecify.annotations.NullMarked;

/**
 * Lists that are returned page by page.
 *
 * <p>{@link org.coworkingapi.server.app.paging.ListPlan} reads one {@link org.coworkingapi.server.app.paging.Page} of a
 * list, with the statements that the shape needs. {@link org.coworkingapi.server.app.paging.Envelope} declares the
 * properties of a list once.
 */
@NullMarked
package org.coworkingapi.server.app.paging;

import org.jspecify.annotations.NullMarked;

/** Limits how often one customer may call, so that none can starve the others. */
@NullMarked
package org.coworkingapi.server.app.limit;

import org.jspecify.annotations.NullMarked;

/** The API page and the spec. */
@NullMarked
package org.coworkingapi.server.app.page;

import org.jspecify.annotations.NullMarked;

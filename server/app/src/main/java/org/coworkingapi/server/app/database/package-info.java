/** How the server reads its database: several queries from one state of it, and what its failures mean to a caller. */
@NullMarked
package org.coworkingapi.server.app.database;

import org.jspecify.annotations.NullMarked;

/** Who may call the paths that the spec does not name: pages and errors, which are open. */
@NullMarked
package org.coworkingapi.server.app.security;

import org.jspecify.annotations.NullMarked;

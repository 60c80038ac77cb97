/** Public access to paths outside the spec. */
@NullMarked
package org.coworkingapi.server.app.security;

import org.jspecify.annotations.NullMarked;

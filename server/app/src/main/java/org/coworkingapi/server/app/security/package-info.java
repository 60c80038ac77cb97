/** Access to paths outside the spec, which is public. */
@NullMarked
package org.coworkingapi.server.app.security;

import org.jspecify.annotations.NullMarked;

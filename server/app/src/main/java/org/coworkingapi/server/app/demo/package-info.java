/** Demo mode (profile {@code demo}), in which the server issues its own tokens. */
@NullMarked
package org.coworkingapi.server.app.demo;

import org.jspecify.annotations.NullMarked;

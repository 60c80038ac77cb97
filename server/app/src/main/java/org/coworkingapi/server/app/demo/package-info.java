/** Demo mode (profile {@code demo}): the server is its own issuer, with a key that lives as long as the process. */
@NullMarked
package org.coworkingapi.server.app.demo;

import org.jspecify.annotations.NullMarked;

/** Access to the API from the scripts of other origins (CORS). */
@NullMarked
package org.coworkingapi.server.app.cors;

import org.jspecify.annotations.NullMarked;

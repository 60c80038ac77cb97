/** Shows the contract to people: the API page at the root, and the spec itself. */
@NullMarked
package org.coworkingapi.server.app.page;

import org.jspecify.annotations.NullMarked;

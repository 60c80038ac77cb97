/** Health indicators, routes for metrics, and the request log. */
@NullMarked
package org.coworkingapi.server.app.operations;

import org.jspecify.annotations.NullMarked;

/** What security standards ask of the server, one table of requests and expected responses for each standard. */
@NullMarked
package org.coworkingapi.server.app.standards;

import org.jspecify.annotations.NullMarked;

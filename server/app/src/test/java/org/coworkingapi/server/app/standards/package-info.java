/** Tests of security standards, each with a table of requests and expected responses. */
@NullMarked
package org.coworkingapi.server.app.standards;

import org.jspecify.annotations.NullMarked;

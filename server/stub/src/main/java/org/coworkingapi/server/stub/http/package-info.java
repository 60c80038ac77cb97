/** What every response of the API carries, whatever answers the request: an id, security headers, and no undocumented method. */
@NullMarked
package org.coworkingapi.server.stub.http;

import org.jspecify.annotations.NullMarked;

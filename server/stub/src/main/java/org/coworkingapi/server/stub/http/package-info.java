/**
 * Rules for every response of the API, errors of the servlet container included: request id, security headers, methods.
 */
@NullMarked
package org.coworkingapi.server.stub.http;

import org.jspecify.annotations.NullMarked;

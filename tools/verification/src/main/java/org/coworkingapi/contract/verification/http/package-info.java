/** Requests and answers as values, and the wire between them. */
@NullMarked
package org.coworkingapi.contract.verification.http;

import org.jspecify.annotations.NullMarked;

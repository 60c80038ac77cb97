/**
 * Measures the drift score. The test seeds one fault at a time: in the traffic between the server and the verification,
 * in a contract, in a stub or in the spec. It checks that the build detects the fault.
 */
@NullMarked
package org.coworkingapi.server.app.drift;

import org.jspecify.annotations.NullMarked;

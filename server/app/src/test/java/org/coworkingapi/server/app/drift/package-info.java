/**
 * Measures the drift score: seeds faults one at a time in the traffic between server and verification, in contracts,
 * stubs and the spec, and checks that each one is detected.
 */
@NullMarked
package org.coworkingapi.server.app.drift;

import org.jspecify.annotations.NullMarked;

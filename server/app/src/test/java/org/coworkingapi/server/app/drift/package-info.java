/**
 * How much of what can drift is noticed: faults are put between a server and its verification, and into contracts,
 * stubs and spec, one at a time, and each must be found.
 */
@NullMarked
package org.coworkingapi.server.app.drift;

import org.jspecify.annotations.NullMarked;

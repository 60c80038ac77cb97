/**
 * Serves in a test what the server was verified to answer: start at {@link org.coworkingapi.client.test.CoworkingStub}.
 */
@NullMarked
package org.coworkingapi.client.test;

import org.jspecify.annotations.NullMarked;

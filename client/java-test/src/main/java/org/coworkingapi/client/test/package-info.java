/**
 * A stub server for tests of API consumers, with verified responses. Start with
 * {@link org.coworkingapi.client.test.CoworkingStub}.
 */
@NullMarked
package org.coworkingapi.client.test;

import org.jspecify.annotations.NullMarked;

/** The command that holds a running server, given by its URL, against the spec and the contracts. */
@NullMarked
package org.coworkingapi.verification.command;

import org.jspecify.annotations.NullMarked;

/** What is run from a command line or a build. */
@NullMarked
package org.coworkingapi.contract.verification.command;

import org.jspecify.annotations.NullMarked;

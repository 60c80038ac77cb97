/** What is run from a command line or a build: each reads its parameters, checks, reports, and fails if there are findings. */
@NullMarked
package org.coworkingapi.verification.command;

import org.jspecify.annotations.NullMarked;

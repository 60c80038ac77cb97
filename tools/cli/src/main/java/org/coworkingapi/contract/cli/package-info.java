/** The command line. */
@NullMarked
package org.coworkingapi.contract.cli;

import org.jspecify.annotations.NullMarked;

/** The command line interface of the tools. */
@NullMarked
package org.coworkingapi.contract.cli;

import org.jspecify.annotations.NullMarked;

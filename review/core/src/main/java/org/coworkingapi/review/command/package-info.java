/** The command line. */
@NullMarked
package org.coworkingapi.review.command;

import org.jspecify.annotations.NullMarked;

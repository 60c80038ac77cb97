/** The Maven goals of the tools. */
@NullMarked
package org.coworkingapi.contract.maven;

import org.jspecify.annotations.NullMarked;

/** The tools as goals of Maven. */
@NullMarked
package org.coworkingapi.contract.maven;

import org.jspecify.annotations.NullMarked;

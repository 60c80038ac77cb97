/** The review as a goal of Maven. */
@NullMarked
package org.coworkingapi.contract.maven;

import org.jspecify.annotations.NullMarked;

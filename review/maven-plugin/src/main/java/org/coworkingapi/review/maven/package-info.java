/** The review as a goal of Maven. */
@NullMarked
package org.coworkingapi.review.maven;

import org.jspecify.annotations.NullMarked;

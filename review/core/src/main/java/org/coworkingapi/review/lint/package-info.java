/** The style of a document, rule by rule. */
@NullMarked
package org.coworkingapi.review.lint;

import org.jspecify.annotations.NullMarked;

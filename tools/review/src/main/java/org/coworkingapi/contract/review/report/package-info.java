/** One review, in the forms that people and machines read. */
@NullMarked
package org.coworkingapi.contract.review.report;

import org.jspecify.annotations.NullMarked;

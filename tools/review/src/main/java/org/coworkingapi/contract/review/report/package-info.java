/** The reports of a review in all formats. */
@NullMarked
package org.coworkingapi.contract.review.report;

import org.jspecify.annotations.NullMarked;

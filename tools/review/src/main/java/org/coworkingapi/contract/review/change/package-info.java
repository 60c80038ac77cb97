/** The model of a review: changes of a document, where they reach, and by which law they are judged. */
@NullMarked
package org.coworkingapi.contract.review.change;

import org.jspecify.annotations.NullMarked;

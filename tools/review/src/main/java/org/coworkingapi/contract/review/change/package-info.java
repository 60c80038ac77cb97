/** Changes between two documents, the locations that they affect, and the rules that assess them. */
@NullMarked
package org.coworkingapi.contract.review.change;

import org.jspecify.annotations.NullMarked;

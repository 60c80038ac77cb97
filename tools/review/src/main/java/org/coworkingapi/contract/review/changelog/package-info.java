/** The changelog of the releases of a document. */
@NullMarked
package org.coworkingapi.contract.review.changelog;

import org.jspecify.annotations.NullMarked;

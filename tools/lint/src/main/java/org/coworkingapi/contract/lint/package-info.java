/** The style of a document, rule by rule. */
@NullMarked
package org.coworkingapi.contract.lint;

import org.jspecify.annotations.NullMarked;

/** What was found, where, whom it hurts, and what to do. */
@NullMarked
package org.coworkingapi.contract.verification.finding;

import org.jspecify.annotations.NullMarked;

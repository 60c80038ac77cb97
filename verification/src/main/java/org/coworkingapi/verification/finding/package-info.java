/** What was found, where, whom it hurts, and what to do. */
@NullMarked
package org.coworkingapi.verification.finding;

import org.jspecify.annotations.NullMarked;

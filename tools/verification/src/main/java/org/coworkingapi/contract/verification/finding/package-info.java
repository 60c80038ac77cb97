/** The results of the checks: findings with their location, the affected consumers and a remedy. */
@NullMarked
package org.coworkingapi.contract.verification.finding;

import org.jspecify.annotations.NullMarked;

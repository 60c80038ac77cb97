/** The matchers of contracts in the YAML format of Spring Cloud Contract, and the comparison of responses with them. */
@NullMarked
package org.coworkingapi.contract.verification.contract;

import org.jspecify.annotations.NullMarked;

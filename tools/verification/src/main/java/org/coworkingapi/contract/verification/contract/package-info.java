/** What each consumer wrote down that it uses, in the YAML of Spring Cloud Contract, and whether an answer keeps it. */
@NullMarked
package org.coworkingapi.contract.verification.contract;

import org.jspecify.annotations.NullMarked;

/** The spec: its operations, what it asks of requests, and what it promises of answers. */
@NullMarked
package org.coworkingapi.contract.verification.spec;

import org.jspecify.annotations.NullMarked;

/**
 * What an answer may look like by the spec, and nobody thinks of: a client that survives all of it survives the
 * server's next release. All of it is derived from the schema, so that a new field is covered with no new code.
 */
@NullMarked
package org.coworkingapi.contract.verification.variation;

import org.jspecify.annotations.NullMarked;

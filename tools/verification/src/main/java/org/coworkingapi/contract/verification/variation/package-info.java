/**
 * Unusual responses that the spec allows. A client that reads all of them is prepared for compatible changes of the
 * server. The variations are derived from the schema, and thus include new fields automatically.
 */
@NullMarked
package org.coworkingapi.contract.verification.variation;

import org.jspecify.annotations.NullMarked;

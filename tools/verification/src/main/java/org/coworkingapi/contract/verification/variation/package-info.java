/**
 * Unusual responses that the spec allows. A client that reads all of them is prepared for compatible changes of the
 * server. The variations are derived from the schema, so they include every field that is added to it.
 */
@NullMarked
package org.coworkingapi.contract.verification.variation;

import org.jspecify.annotations.NullMarked;

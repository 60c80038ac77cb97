/** Prepares the operations and errors of the spec for the templates of the client and its test kit. */
@NullMarked
package org.coworkingapi.client.generator;

import org.jspecify.annotations.NullMarked;

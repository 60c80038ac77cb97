/** Database access: consistent reads, time limits, and translation of failures to problems. */
@NullMarked
package org.coworkingapi.server.app.database;

import org.jspecify.annotations.NullMarked;

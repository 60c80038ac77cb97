/** The implementation of the Coworking API: a Spring Boot service on an embedded database, PostgreSQL in production. */
@NullMarked
package org.coworkingapi.server.app;

import org.jspecify.annotations.NullMarked;

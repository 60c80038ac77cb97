/** Support for operators: health for the orchestrator, routes for metrics, and one log line for each request. */
@NullMarked
package org.coworkingapi.server.app.operations;

import org.jspecify.annotations.NullMarked;

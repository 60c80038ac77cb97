/**
 * Metrics and traces for the client, with Micrometer and OpenTelemetry.
 *
 * <p>Add an {@link org.coworkingapi.client.micrometer.ObservationInterceptor} to the client's builder. Each attempt is
 * an observation with the name {@code http.client.requests} and the tags of Spring's HTTP clients, so that this client
 * and Spring's clients share a meter and a dashboard. The tag {@code uri} is the template of the spec. Spans also have
 * the attributes of OpenTelemetry for HTTP clients, and the request headers propagate the trace context. Tags,
 * attributes and headers contain no ids, tokens or bodies.
 *
 * <p>Requires {@code io.micrometer:micrometer-observation}, which is not a transitive dependency of the client. A
 * module needs {@code requires micrometer.observation}.
 */
@NullMarked
package org.coworkingapi.client.micrometer;

import org.jspecify.annotations.NullMarked;

/**
 * Metrics and traces of the requests that the client sends, by Micrometer and through it by OpenTelemetry.
 *
 * <p>Add an {@link org.coworkingapi.client.micrometer.ObservationInterceptor} to the client's builder. Each attempt is
 * one observation named {@code http.client.requests} with the tags of Spring's HTTP clients, so that both fit into one
 * meter and one dashboard; {@code uri} is the template of the spec. Spans also get the attributes that OpenTelemetry
 * has for HTTP clients, and their context goes along in the headers of the request. Ids, tokens and bodies are in
 * neither.
 *
 * <p>Needs {@code io.micrometer:micrometer-observation}, which does not come with the client. A module says
 * {@code requires micrometer.observation} itself.
 */
@NullMarked
package org.coworkingapi.client.micrometer;

import org.jspecify.annotations.NullMarked;

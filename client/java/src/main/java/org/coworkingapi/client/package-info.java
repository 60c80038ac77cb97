/**
 * A client for the profiles of teams and the profiles related to a coworker.
 *
 * <p>Build one {@link org.coworkingapi.client.CoworkingClient} and keep it; it is thread-safe. A call returns the
 * response of the API, or throws a {@link org.coworkingapi.client.CoworkingException}:
 *
 * <ul>
 *   <li>{@link org.coworkingapi.client.CoworkingApiException}: an error response, with subclasses for common errors.
 *   <li>{@link org.coworkingapi.client.TransportException}: no complete response, because of the network or a timeout.
 *   <li>{@link org.coworkingapi.client.UnreadableResponseException}: a response that does not match the spec.
 * </ul>
 *
 * <p>Invalid arguments throw an {@code IllegalArgumentException} or an {@code IllegalStateException}. Exceptions of a
 * token provider or an interceptor are thrown to the caller unchanged.
 *
 * <p>Internally, a call passes through a chain of small {@code Channel}s, one for each concern, to the HTTP client of
 * the JDK. Exception messages contain the operation, the status and the code, but never a token, a body or a person's
 * id.
 */
@NullMarked
package org.coworkingapi.client;

import org.jspecify.annotations.NullMarked;

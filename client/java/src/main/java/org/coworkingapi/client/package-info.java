/**
 * Reads the profiles of teams, and the profiles related to a coworker.
 *
 * <p>Build one {@link org.coworkingapi.client.CoworkingClient} and keep it: it is safe for use by many threads. A call
 * returns what the API answered, or throws one {@link org.coworkingapi.client.CoworkingException}:
 *
 * <ul>
 *   <li>{@link org.coworkingapi.client.CoworkingApiException}: the API said no; subclasses for what callers branch on.
 *   <li>{@link org.coworkingapi.client.TransportException}: no complete answer came, because of the network or the time
 *       limit.
 *   <li>{@link org.coworkingapi.client.UnreadableResponseException}: an answer came, and is not what the spec says.
 * </ul>
 *
 * <p>Misuse is an {@code IllegalArgumentException} or an {@code IllegalStateException}; what a token provider or an
 * interceptor of the caller throws reaches the caller as it is.
 *
 * <p>Inside, a call goes through a chain of small {@code Channel}s, one for each concern, to the HTTP client of the
 * JDK. Messages of exceptions name the operation, the status and the code; never a token, a body, or the id of a
 * person.
 */
@NullMarked
package org.coworkingapi.client;

import org.jspecify.annotations.NullMarked;

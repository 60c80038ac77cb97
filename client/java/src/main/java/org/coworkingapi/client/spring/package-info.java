/**
 * Makes a {@link org.coworkingapi.client.CoworkingClient} bean of the properties {@code coworking.client.*} in
 * applications on Spring Boot 4.1.
 *
 * <p>Set {@code coworking.client.base-url}, define a {@link org.coworkingapi.client.TokenProvider} bean, and inject the
 * client. Connections follow Boot's own HTTP settings ({@code spring.http.clients.*}), SSL bundles included, except
 * that redirects are never followed. {@link org.coworkingapi.client.Interceptor} beans see each request, and a
 * {@link org.coworkingapi.client.spring.CoworkingClientCustomizer} bean has the last word.
 *
 * <p>Nothing here touches another HTTP client of the application. A {@code CoworkingClient} bean of your own turns all
 * of it off.
 */
@NullMarked
package org.coworkingapi.client.spring;

import org.jspecify.annotations.NullMarked;

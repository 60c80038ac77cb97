/**
 * Auto-configuration of a {@link org.coworkingapi.client.CoworkingClient} bean for Spring Boot 4 and 3.5, with the
 * properties {@code coworking.client.*}.
 *
 * <p>Set {@code coworking.client.base-url}, define a {@link org.coworkingapi.client.TokenProvider} bean, and inject the
 * client. With Spring Boot 4, connections use Boot's HTTP settings ({@code spring.http.clients.*}), including SSL
 * bundles, but never follow redirects. {@link org.coworkingapi.client.Interceptor} beans see each request, and
 * {@link org.coworkingapi.client.spring.CoworkingClientCustomizer} beans can override all settings.
 *
 * <p>Other HTTP clients of the application are not changed. If you define your own {@code CoworkingClient} bean, the
 * auto-configuration backs off.
 */
@NullMarked
package org.coworkingapi.client.spring;

import org.jspecify.annotations.NullMarked;

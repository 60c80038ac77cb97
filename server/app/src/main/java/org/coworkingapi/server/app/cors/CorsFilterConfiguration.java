package org.coworkingapi.server.app.cors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.coworkingapi.server.stub.header.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Configuration of the filter that lets the scripts of the allowed origins call the API. */
@Configuration(proxyBeanMethods = false)
class CorsFilterConfiguration {

    /** The last two are the headers of W3C Trace Context, which tracing libraries add to the requests of a page. */
    private static final List<String> REQUEST_HEADERS = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.ACCEPT,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            RequestId.HEADER,
            "traceparent",
            "tracestate");

    private static final List<String> EXPOSED_HEADERS =
            List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE, RequestId.HEADER);

    private static final Duration PREFLIGHT_CACHE_TIME = Duration.ofHours(1);

    /**
     * Runs after the filters of logs and metrics, which therefore include preflight requests, and before the security
     * chains, so that their errors have the headers and preflight requests do not count as requests without a token.
     */
    @Bean
    FilterRegistrationBean<CorsFilter> crossOriginFilter(CorsProperties properties) {
        CorsConfiguration configuration = configuration(properties);
        CorsFilter filter = new CorsFilter(request -> configuration);
        filter.setCorsProcessor(new PermissiveCorsProcessor());
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        registration.setEnabled(!properties.allowedOrigins().isEmpty());
        return registration;
    }

    private static CorsConfiguration configuration(CorsProperties properties) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(properties.allowedOrigins());
        // Methods outside the spec get 405, whose body explains the error; the filter would respond with 403.
        configuration.addAllowedMethod(CorsConfiguration.ALL);
        configuration.setAllowedHeaders(REQUEST_HEADERS);
        configuration.setExposedHeaders(EXPOSED_HEADERS);
        configuration.setAllowCredentials(false);
        configuration.setMaxAge(PREFLIGHT_CACHE_TIME);
        return configuration;
    }

    /**
     * Accepts requests of other origins and adds no headers, so that browsers hide the response from scripts. Spring's
     * processor would respond with 403, also if a proxy serves the API at the origin of the page.
     */
    private static final class PermissiveCorsProcessor extends DefaultCorsProcessor {

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            return super.processRequest(configuration, new WithoutContentType(request), response);
        }

        @Override
        protected boolean handleInternal(
                ServerHttpRequest request,
                ServerHttpResponse response,
                CorsConfiguration configuration,
                boolean isPreflight)
                throws IOException {
            boolean isAllowed = configuration.checkOrigin(request.getHeaders().getOrigin()) != null;
            return (!isPreflight && !isAllowed) || super.handleInternal(request, response, configuration, isPreflight);
        }
    }

    /**
     * A request whose headers Spring can read even if the client sent an invalid {@code Content-Type}, such as
     * {@code *}.
     */
    private static final class WithoutContentType extends HttpServletRequestWrapper {

        private WithoutContentType(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isContentType(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isContentType(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isContentType(name))
                    .toList());
        }

        private static boolean isContentType(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
        }
    }
}

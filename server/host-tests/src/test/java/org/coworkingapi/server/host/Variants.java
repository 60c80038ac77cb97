package org.coworkingapi.server.host;

import static org.springframework.security.config.Customizer.withDefaults;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Configurations and controllers of a host, with which operations keep the security and the errors of the spec. */
final class Variants {

    private Variants() {}

    /** Documents the operation for springdoc. */
    @RestController
    abstract static class DocumentedCoworkers implements CoworkersApi {

        @Override
        @Operation(summary = "Related profiles")
        public RelatedProfiles getRelatedProfiles(Long coworkerId, String shape) {
            return new RelatedProfiles().relatedProfiles(List.of()).threads(List.of());
        }
    }

    /** Denies access to all customers. Spring replaces the bean by a proxy because of the annotation. */
    @RestController
    abstract static class DenyingCoworkers implements CoworkersApi {

        @Override
        @PreAuthorize("denyAll")
        public RelatedProfiles getRelatedProfiles(Long coworkerId, String shape) {
            return new RelatedProfiles();
        }
    }

    /** Maps a method that the spec does not define to a path of the spec. */
    @RestController
    static class OwnMethod {

        @PostMapping("/api/public/coworkers/published/{id}/related")
        Map<String, String> post() {
            return Map.of("own", "method");
        }
    }

    /** Handles all exceptions, as many applications do. */
    @ControllerAdvice
    static class CatchAll {

        @ExceptionHandler(Exception.class)
        ResponseEntity<Map<String, String>> caught() {
            return ResponseEntity.internalServerError().body(Map.of("error", "caught by the host"));
        }
    }

    /** Excludes the paths of the spec from Spring Security. */
    @Configuration(proxyBeanMethods = false)
    static class IgnoredPaths {

        @Bean
        WebSecurityCustomizer ignoring() {
            return web -> web.ignoring().requestMatchers("/api/**");
        }
    }

    /** Adds a chain for a prefix of the paths of the spec. */
    @Configuration(proxyBeanMethods = false)
    static class ChainForTheApi {

        @Bean
        @Order(1)
        SecurityFilterChain api(HttpSecurity http) {
            return http.securityMatcher("/api/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(withDefaults())
                    .build();
        }
    }

    /** Ends requests in a filter, before they reach the servlet. */
    @Configuration(proxyBeanMethods = false)
    static class Maintenance {

        @Bean
        Filter maintenance() {
            return (request, response, chain) -> {
                if ("yes".equals(((HttpServletRequest) request).getHeader("X-Maintenance"))) {
                    ((HttpServletResponse) response).sendError(503);
                } else {
                    chain.doFilter(request, response);
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Implementation.Teams.class)
    static class TeamsOnly {}
}

package org.coworkingapi.server.host;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Configures a filter chain of the host for all paths. */
@Configuration(proxyBeanMethods = false)
class HostFilterChain {

    @Bean
    SecurityFilterChain hostChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/json", "/csrf", "/status/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("OPERATOR")
                        .anyRequest()
                        .authenticated())
                .httpBasic(withDefaults())
                .build();
    }
}

package org.coworkingapi.server.benchmark;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

/**
 * Adds the contestants and their data to the packaged server, which reads the name of this class from the property
 * {@code spring.main.sources}.
 */
@Configuration(proxyBeanMethods = false)
@Import({PreRenderedController.class, HandWrittenController.class})
class BenchmarkConfiguration {

    /** The header that selects a contestant instead of the server's own controller. */
    static final String CONTESTANT = "Contestant";

    /** The prefix of paths without a security filter chain. */
    static final String OPEN = "/bench";

    @Bean
    WebSecurityCustomizer openPaths() {
        return web -> web.ignoring().requestMatchers(OPEN + "/**");
    }

    @Bean
    @ConditionalOnProperty("coworking.fixture")
    TeamData teamData(JdbcClient database) {
        return new TeamData(database);
    }
}

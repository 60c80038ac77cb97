package org.coworkingapi.server.app.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers 429 to a customer who has used up the share. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean
    RateLimit rateLimit(RateLimitProperties properties) {
        return new RateLimit(properties);
    }

    @Bean
    WebMvcConfigurer rateLimitConfigurer(RateLimit limit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Interceptor(limit)).addPathPatterns("/api/**");
            }
        };
    }

    private record Interceptor(RateLimit limit) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod) {
                Duration wait = limit.take(CustomerPrincipal.current().coworkerId());
                if (!wait.isZero()) {
                    throw ProblemException.rateLimited(wait);
                }
            }
            return true;
        }
    }
}

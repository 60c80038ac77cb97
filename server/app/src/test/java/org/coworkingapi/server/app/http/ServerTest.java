package org.coworkingapi.server.app.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.limit.ExhaustedRateLimit;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Runs a test against the complete server over HTTP, with the fixture. All these tests share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // All tests together send fewer requests than this. The period is long, so that the limit of a customer
            // does not recover during a test that exhausts it.
            "coworking.rate-limit.requests=100000",
            "coworking.rate-limit.period=7d",
            // The default outside demo mode.
            "coworking.cors.allowed-origins=",
            // The minimum that the pool supports, so that tests without free connections are fast.
            "spring.datasource.hikari.connection-timeout=250"
        })
@ActiveProfiles("demo")
@Import({Api.class, ServerStates.class, ServerTransport.class, ExhaustedRateLimit.class})
public @interface ServerTest {}

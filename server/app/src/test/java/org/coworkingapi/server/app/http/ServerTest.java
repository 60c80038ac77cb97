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

/** Runs a test against the whole server over real HTTP, on the fixture. All such tests share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // More than all tests send; granted so slowly that a share, once used up, stays so for the seconds of a
            // test.
            "coworking.rate-limit.requests=100000",
            "coworking.rate-limit.period=7d",
            // The pool's least: so long does a test wait that has taken all connections.
            "spring.datasource.hikari.connection-timeout=250"
        })
@ActiveProfiles("demo")
@Import({Api.class, ServerStates.class, ServerWire.class, ExhaustedRateLimit.class})
public @interface ServerTest {}

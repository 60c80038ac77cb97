package org.coworkingapi.server.app.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.coworkingapi.server.app.CoworkingServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Runs a test against the whole server over real HTTP, on the fixture. All such tests share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "coworking.rate-limit.requests=100000")
@ActiveProfiles("demo")
@Import(Api.class)
@interface ServerTest {}

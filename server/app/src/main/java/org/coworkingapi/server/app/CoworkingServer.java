package org.coworkingapi.server.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Spring Boot application. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class CoworkingServer {

    /** Starts the application with the given Spring Boot arguments. */
    public static void main(String[] args) {
        SpringApplication.run(CoworkingServer.class, args);
    }
}

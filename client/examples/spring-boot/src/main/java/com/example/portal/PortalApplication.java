package com.example.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A portal that uses the coworking API. */
@SpringBootApplication
public class PortalApplication {

    public static void main(String... args) {
        SpringApplication.run(PortalApplication.class, args);
    }
}

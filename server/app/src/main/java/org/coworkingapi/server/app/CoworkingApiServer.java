package org.coworkingapi.server.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. Started with no configuration, it runs on an embedded database that holds the fixture. */
@SpringBootApplication(proxyBeanMethods = false)
public class CoworkingApiServer { // not final: @SpringBootApplication is a @Configuration, and Spring refuses final ones

  public static void main(String[] args) {
    SpringApplication.run(CoworkingApiServer.class, args);
  }
}

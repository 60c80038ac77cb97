package org.coworkingapi.client.spring;

import org.coworkingapi.client.CoworkingClientBuilder;

/** The client's default connections, for applications without Boot's HTTP settings. */
record DefaultTransport(CoworkingClientProperties properties) implements Transport {

    @Override
    public void addTo(CoworkingClientBuilder builder) {
        if (properties.ssl().bundle() != null) {
            throw new InvalidPropertyException(
                    "coworking.client.ssl.bundle requires org.springframework.boot:spring-boot-http-client on the class path,"
                            + " which is part of Spring Boot 4.");
        }
        Setting.apply("coworking.client.connect-timeout", properties.connectTimeout(), builder::connectTimeout);
    }
}

package org.coworkingapi.client.spring;

import org.coworkingapi.client.micrometer.CoworkingObservationConvention;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What is observed of the client, by the name that Boot's property gives to all HTTP clients. */
record NamedConvention(String name) implements CoworkingObservationConvention {

    static @Nullable NamedConvention of(Environment environment) {
        String name = environment.getProperty("management.observations.http.client.requests.name");
        return name == null ? null : new NamedConvention(name);
    }

    @Override
    public String getName() {
        return name;
    }
}

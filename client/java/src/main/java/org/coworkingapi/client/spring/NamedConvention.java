package org.coworkingapi.client.spring;

import org.coworkingapi.client.micrometer.CoworkingObservationConvention;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The default convention with the meter name from Boot's property. */
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

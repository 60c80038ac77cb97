/** The client of the coworking API. Start at {@link org.coworkingapi.client.CoworkingClient}. */
// Micrometer and Spring have no module descriptors, and the test kit is built later than this module.
@SuppressWarnings({"module", "requires-automatic"})
module org.coworkingapi.client {
    requires transitive java.net.http;
    requires tools.jackson.databind;
    // Not transitive, because modules without these optional libraries must still compile.
    requires static micrometer.commons;
    requires static micrometer.observation;
    requires static transitive org.jspecify;
    requires static spring.beans;
    requires static spring.boot;
    requires static spring.boot.autoconfigure;
    requires static spring.boot.http.client;
    requires static spring.context;
    requires static spring.core;

    exports org.coworkingapi.client;
    exports org.coworkingapi.client.micrometer;
    exports org.coworkingapi.client.model;
    exports org.coworkingapi.client.projection to
            org.coworkingapi.client.test;
    exports org.coworkingapi.client.spring;

    opens org.coworkingapi.client.model to
            tools.jackson.databind;
    opens org.coworkingapi.client.spring to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
}

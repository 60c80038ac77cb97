/** The client of the coworking API: start at {@link org.coworkingapi.client.CoworkingClient}. */
// Neither Micrometer nor Spring has a descriptor yet; the test kit, which has none either, is built later.
@SuppressWarnings({"module", "requires-automatic"})
module org.coworkingapi.client {
    requires transitive java.net.http;
    requires tools.jackson.databind;
    // Not transitive, or whoever is without them could not compile.
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

/** The client of the coworking API: start at {@link org.coworkingapi.client.CoworkingClient}. */
@SuppressWarnings("requires-automatic") // Micrometer has no module descriptor yet.
module org.coworkingapi.client {

    requires transitive java.net.http;
    requires tools.jackson.databind;
    // Not transitive, or whoever is without them could not compile.
    requires static micrometer.commons;
    requires static micrometer.observation;
    requires static transitive org.jspecify;

    exports org.coworkingapi.client;
    exports org.coworkingapi.client.micrometer;
    exports org.coworkingapi.client.model;

    opens org.coworkingapi.client.model to tools.jackson.databind;
}

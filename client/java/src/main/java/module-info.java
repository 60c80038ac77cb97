/** The client of the coworking API: start at {@link org.coworkingapi.client.CoworkingClient}. */
module org.coworkingapi.client {

    requires transitive java.net.http;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.coworkingapi.client;
    exports org.coworkingapi.client.model;

    opens org.coworkingapi.client.model to tools.jackson.databind;
}

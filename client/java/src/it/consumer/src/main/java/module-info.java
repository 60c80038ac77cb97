/** A page of a consumer. */
module com.example.portal {

    requires org.coworkingapi.client;

    // Jackson creates the records.
    opens com.example.portal to tools.jackson.databind;
}

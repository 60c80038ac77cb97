/** A page of another team. */
module com.example.portal {

    requires org.coworkingapi.client;

    // For its records, which Jackson makes.
    opens com.example.portal to tools.jackson.databind;
}

/** A page of another team. */
module com.example.portal {

    requires org.coworkingapi.client;
}

package org.coworkingapi.server.stub.shape;

/** Handling of responses that lack selected properties. */
enum IncompleteResponses {
    /** Responds with 500 INTERNAL_ERROR and logs the missing properties. */
    FAIL,
    /** Sends the incomplete response and logs the missing properties as an error. */
    LOG
}

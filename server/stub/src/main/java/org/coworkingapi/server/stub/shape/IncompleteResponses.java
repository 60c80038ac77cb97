package org.coworkingapi.server.stub.shape;

/** What becomes of a response that lacks selected properties. */
enum IncompleteResponses {
    /** It is replaced by 500 INTERNAL_ERROR; the missing properties are logged. */
    FAIL,
    /** It is sent as it is; the missing properties are logged as an error. */
    LOG
}

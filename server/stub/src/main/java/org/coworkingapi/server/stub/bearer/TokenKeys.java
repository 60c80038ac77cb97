package org.coworkingapi.server.stub.bearer;

/** The state of the keys that verify bearer tokens, for readiness checks. */
public interface TokenKeys {

    /**
     * Returns whether tokens can be verified now; false until the issuer's key set was fetched, and when it grew too
     * old.
     */
    boolean usable();
}

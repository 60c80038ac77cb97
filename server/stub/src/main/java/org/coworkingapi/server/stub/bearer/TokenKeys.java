package org.coworkingapi.server.stub.bearer;

/** The keys that verify bearer tokens, as seen by readiness checks. */
public interface TokenKeys {

    /**
     * Returns whether tokens can be verified now. Returns false until the first key set has been fetched, and if the
     * current one is too old.
     */
    boolean usable();
}

package org.coworkingapi.server.stub.bearer;

/** The state of the keys that verify bearer tokens, for readiness checks. */
public interface TokenKeys {

    /**
     * Returns whether tokens can be verified now. Returns false if no key set has been fetched yet, or if the current
     * key set is too old.
     */
    boolean areUsable();
}

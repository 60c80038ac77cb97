package org.coworkingapi.client.test;

/** A response that differs in one field from a verified response. */
public final class Variation {

    private final BodyVariation change;
    private final Runnable stubbing;

    /** @param stubbing stubs the changed response */
    Variation(BodyVariation change, Runnable stubbing) {
        this.change = change;
        this.stubbing = stubbing;
    }

    /** Returns the id, such as {@code null TeamMembers.Position}. It is the same in all versions of the spec. */
    public String id() {
        return change.id();
    }

    /** Returns the field as in {@code _shape}, such as {@code TeamMembers.Position}; empty for the whole response. */
    public String field() {
        return change.field();
    }

    /** Returns whether the spec allows the response; otherwise, only a later version may send it. */
    public boolean isLegal() {
        return change.isLegal();
    }

    /** Stubs this response for all requests, until another response is stubbed or the test ends. */
    public void apply() {
        stubbing.run();
    }

    @Override
    public String toString() {
        return id();
    }
}

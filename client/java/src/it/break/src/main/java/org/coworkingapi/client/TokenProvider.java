package org.coworkingapi.client;

/** As it was, but for a method less, and two more: one that callers would have to write, and one that they need not. */
public interface TokenProvider {

    String token();

    void renew(String token);

    default void forget(String token) {
    }
}

package org.coworkingapi.client;

/** Removes {@code none()} and adds an abstract method, which are errors, and a default method, which is not. */
public interface TokenProvider {

    String token();

    void renew(String token);

    default void forget(String token) {
    }
}

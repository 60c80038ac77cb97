package org.coworkingapi.client;

/** Breaks callers by removing {@code none()} and adding {@code renew}. The default method {@code forget} breaks none. */
public interface TokenProvider {

    String token();

    void renew(String token);

    default void forget(String token) {
    }
}

package org.coworkingapi.client;

/** Breaks callers: {@code none()} is removed and {@code renew} is added. The default method {@code forget} breaks none. */
public interface TokenProvider {

    String token();

    void renew(String token);

    default void forget(String token) {
    }
}

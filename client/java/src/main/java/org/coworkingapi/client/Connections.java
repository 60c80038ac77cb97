package org.coworkingapi.client;

import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a client, which the clients derived from it share.
 *
 * <p>After {@link #close}, nothing here refers to the {@link HttpClient}. The garbage collector can then end its
 * threads, because the JDK has no method for that before version 21.
 */
final class Connections {

    private final boolean isOwned;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Future<?>> exchanges = ConcurrentHashMap.newKeySet();
    private volatile @Nullable HttpClient http;

    private Connections(HttpClient http, boolean isOwned) {
        this.http = http;
        this.isOwned = isOwned;
    }

    /** Returns connections that end with the client. */
    static Connections owned(HttpClient http) {
        return new Connections(http, true);
    }

    /** Returns connections of an HTTP client that the caller may also use otherwise. */
    static Connections ofCaller(HttpClient http) {
        return new Connections(http, false);
    }

    /** Returns the HTTP client, or null if the connections are closed. */
    @Nullable
    HttpClient http() {
        return http;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Returns a latch that opens when the connections are closed. */
    CountDownLatch closed() {
        return closed;
    }

    /** Adds an exchange that {@link #close} cancels. The caller removes it when it has ended. */
    void add(Future<?> exchange) {
        exchanges.add(exchange);
        if (isClosed()) {
            exchange.cancel(true);
        }
    }

    @SuppressWarnings("CollectionUndefinedEquality") // Futures are compared by identity.
    void remove(Future<?> exchange) {
        exchanges.remove(exchange);
    }

    /** Ends waiting calls, and the HTTP client unless the caller has created it. Has no effect after the first time. */
    synchronized void close() {
        HttpClient open = http;
        if (open == null) {
            return;
        }
        http = null;
        closed.countDown();
        exchanges.forEach(exchange -> exchange.cancel(true));
        if (isOwned) {
            shutDown(open);
        }
    }

    private static void shutDown(HttpClient http) {
        http.executor().ifPresent(DefaultHttpClient::endIdleThreads);
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(http);
        } catch (NoSuchMethodException e) {
            // JDK 17 to 20: the garbage collector ends the HTTP client.
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The HttpClient could not be shut down.", e);
        }
    }
}

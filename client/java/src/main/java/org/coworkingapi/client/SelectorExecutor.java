package org.coworkingapi.client;

import java.util.concurrent.Executor;

/**
 * Executes tasks of the JDK's {@link java.net.http.HttpClient}: the tasks that its selector thread hands over run on
 * the selector thread, and all other tasks run on a pool.
 *
 * <p>The selector's tasks parse a response, copy its body and wake the calling thread, which takes less time than
 * handing them over to another thread. The tasks that may block run on the pool: a call starts there with the name
 * resolution and the connection, and the tasks of a TLS handshake validate certificates, if a derived client uses TLS.
 * The JDK reports neither its selector thread nor the purpose of a task, so their names are compared. If a name
 * changed, a task would run on the other thread, which is slower but correct.
 */
final class SelectorExecutor implements Executor {

    private static final String SELECTOR_THREAD = "-SelectorManager";
    private static final String TLS_HANDSHAKE = "jdk.internal.net.http.common.SSLFlowDelegate";

    private final Executor pool;

    SelectorExecutor(Executor pool) {
        this.pool = pool;
    }

    Executor pool() {
        return pool;
    }

    @Override
    public void execute(Runnable task) {
        if (isOnSelectorThread() && !isTlsHandshake(task)) {
            task.run();
        } else {
            pool.execute(task);
        }
    }

    private static boolean isOnSelectorThread() {
        return Thread.currentThread().getName().endsWith(SELECTOR_THREAD);
    }

    private static boolean isTlsHandshake(Runnable task) {
        return task.getClass().getName().startsWith(TLS_HANDSHAKE);
    }
}

package org.coworkingapi.client;

import java.net.http.HttpClient;
import java.security.Security;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Creates the HTTP client of callers who do not supply their own. */
final class DefaultHttpClient {

    private static final String NAME_CACHE_SECONDS = "networkaddress.cache.ttl";

    private DefaultHttpClient() {}

    /**
     * Creates the HTTP client. It uses HTTP/1.1, because HTTP/2 has no advantage for calls that wait for their
     * response, and all calls would share one connection.
     */
    static HttpClient create(Duration connectTimeout, boolean isTls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor(isTls, Security.getProperty(NAME_CACHE_SECONDS)))
                .build();
    }

    /**
     * Returns the executor. All tasks run on a pool in two cases in which the selector thread could be blocked:
     *
     * <ul>
     *   <li>TLS, because the JDK locks a connection while it validates the certificate, and the selector thread would
     *       wait for the lock;
     *   <li>a JVM that does not cache the addresses of hosts. If the server closes a connection before it responds, the
     *       JDK repeats the request on the selector thread, and resolves the name again unless it is cached.
     * </ul>
     */
    static Executor executor(boolean isTls, @Nullable String nameCacheSeconds) {
        Executor pool = pool();
        return isTls || "0".equals(nameCacheSeconds) ? pool : new SelectorExecutor(pool);
    }

    /** Ends the threads of an executor of this class as soon as they are idle, instead of after a minute. */
    static void endIdleThreads(Executor executor) {
        Executor pool = executor instanceof SelectorExecutor selector ? selector.pool() : executor;
        if (pool instanceof ThreadPoolExecutor threads) {
            threads.setKeepAliveTime(0, TimeUnit.NANOSECONDS);
        }
    }

    /** Creates a pool of daemon threads that end when they are idle. */
    private static Executor pool() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "coworking-client-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}

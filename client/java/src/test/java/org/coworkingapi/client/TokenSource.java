package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source of the tokens {@code token-1}, {@code token-2} and so on, each valid for ten minutes by default. */
final class TokenSource implements Supplier<AccessToken> {

    final FakeClock clock = new FakeClock();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Duration lifetime = Duration.ofMinutes(10);
    private volatile @Nullable Throwable failure;
    private volatile CountDownLatch called = new CountDownLatch(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    CachingTokenProvider cachingProvider() {
        return new CachingTokenProvider(this, clock);
    }

    @Override
    public AccessToken get() {
        int number = calls.incrementAndGet();
        called.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the source was interrupted");
        }
        Throwable thrown = failure;
        if (thrown != null) {
            TokenSource.<RuntimeException>sneakyThrow(thrown);
        }
        return new AccessToken("token-" + number, clock.now().plus(lifetime));
    }

    int calls() {
        return calls.get();
    }

    void setLifetime(Duration lifetime) {
        this.lifetime = lifetime;
        this.failure = null;
    }

    void failWith(Throwable failure) {
        this.failure = failure;
    }

    /** Blocks the source until {@link #unblock()}. */
    void block() {
        called = new CountDownLatch(1);
        gate = new CountDownLatch(1);
    }

    void awaitCall() throws InterruptedException {
        called.await();
    }

    void unblock() {
        gate.countDown();
    }

    @SuppressWarnings("unchecked") // Simulates a checked exception, which other JVM languages can throw.
    private static <T extends Throwable> void sneakyThrow(Throwable failure) throws T {
        throw (T) failure;
    }
}

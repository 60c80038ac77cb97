package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's public keys, which a background thread fetches before they are needed.
 *
 * <p>A token with a known key id is verified without waiting. An unknown key id may belong to a key that the issuer has
 * just published. The token is therefore rejected only if a fetch that begins after its arrival does not return the
 * key. The request waits for this fetch if it can begin within {@code max-wait}. Otherwise the request gets 503 with
 * {@code Retry-After}. Requests with invalid tokens cause at most one fetch per {@code min-fetch-interval}.
 *
 * <p>The {@code JWKSourceBuilder} of Nimbus fetches on request threads while it holds a lock, and its rate limit causes
 * valid tokens to be rejected after a key rotation. Therefore this class does not use it.
 */
final class IssuerKeys implements JWKSource<SecurityContext>, TokenKeys, AutoCloseable {

    /** Maximum number of waiting requests. Unauthenticated requests block at most a tenth of Tomcat's 200 threads. */
    private static final int MAX_WAITING = 20;

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final String issuer;
    private final KeySetFetcher fetcher;
    private final BearerProperties.Keys limits;
    private final LongSupplier nanoTime;
    private final Thread thread = new Thread(this::keepFetching, "coworking-token-keys");
    private final OutageLog outage;
    private final Semaphore waitPermits = new Semaphore(MAX_WAITING);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fetchRequested = lock.newCondition();
    private final Condition fetchFinished = lock.newCondition();
    private volatile @Nullable KeySet current;
    private long fetchDue;
    private long fetchBegan;
    private boolean fetching;

    private IssuerKeys(String issuer, KeySetFetcher fetcher, BearerProperties.Keys limits, LongSupplier nanoTime) {
        this.issuer = issuer;
        this.fetcher = fetcher;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.outage = new OutageLog(LOG, nanoTime);
        this.fetchDue = nanoTime.getAsLong();
        this.fetchBegan = fetchDue - limits.minFetchInterval().toNanos();
        thread.setDaemon(true);
    }

    /** Creates an instance and immediately starts the thread that fetches the keys. */
    static IssuerKeys startFetching(
            KeySetFetcher fetcher, String issuer, BearerProperties.Keys limits, LongSupplier nanoTime) {
        IssuerKeys keys = new IssuerKeys(issuer, fetcher, limits, nanoTime);
        keys.thread.start();
        return keys;
    }

    /** A security context that asks {@link IssuerKeys#get} for keys that were fetched after the token arrived. */
    enum Freshness implements SecurityContext {
        FETCHED_AFTER_ARRIVAL
    }

    @Override
    public boolean areUsable() {
        return usableSet() != null;
    }

    /** Returns the current key set, or null if it is missing or too old. The instance changes only with a key. */
    @Nullable
    JWKSet usableKeySet() {
        KeySet set = usableSet();
        return set == null ? null : set.keys();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        long arrival = nanoTime.getAsLong();
        Set<String> ids = selector.getMatcher().getKeyIDs();
        boolean fresh = context == Freshness.FETCHED_AFTER_ARRIVAL;
        Predicate<KeySet> sufficient =
                set -> (!fresh && (ids == null || set.hasAny(ids))) || set.fetchBegan() - arrival >= 0;
        KeySet known = usableSet();
        KeySet set = known != null && sufficient.test(known) ? known : await(sufficient, arrival);
        return selector.select(set.keys());
    }

    private @Nullable KeySet usableSet() {
        KeySet set = current;
        return set != null
                        && nanoTime.getAsLong() - set.fetchBegan()
                                <= limits.outageTolerance().toNanos()
                ? set
                : null;
    }

    private KeySet await(Predicate<KeySet> sufficient, long arrival) {
        if (!waitPermits.tryAcquire()) {
            throw unavailable();
        }
        lock.lock();
        try {
            long deadline = arrival + limits.maxWait().toNanos();
            while (true) {
                KeySet set = usableSet();
                if (set != null && sufficient.test(set)) {
                    return set;
                }
                long now = nanoTime.getAsLong();
                long next = fetching ? now : nextFetch(now);
                if (next - deadline > 0 || deadline - now <= 0) {
                    throw unavailable();
                }
                if (!fetching) {
                    fetchDue = fetchDue - next > 0 ? next : fetchDue;
                    fetchRequested.signal();
                }
                fetchFinished.awaitNanos(deadline - now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } finally {
            lock.unlock();
            waitPermits.release();
        }
    }

    /** Returns when the next fetch can begin: when the minimum interval ends, or earlier if a refresh is due. */
    private long nextFetch(long now) {
        long permitted = fetchBegan + limits.minFetchInterval().toNanos();
        long next = fetchDue - permitted < 0 ? fetchDue : permitted;
        return next - now > 0 ? next : now;
    }

    private KeysUnavailableException unavailable() {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            long next = fetching ? fetchBegan + limits.fetchTimeout().toNanos() : nextFetch(now);
            Duration retryAfter = Duration.ofNanos(Math.max(0, next - now));
            return areUsable()
                    ? KeysUnavailableException.forUnknownKeyId(retryAfter)
                    : KeysUnavailableException.forMissingKeySet(issuer, retryAfter);
        } finally {
            lock.unlock();
        }
    }

    private void keepFetching() {
        try {
            while (true) {
                awaitNextFetch();
                try {
                    KeySet set = new KeySet(fetcher.fetch(), fetchBegan);
                    logSuccess(set);
                    finishFetch(set);
                } catch (InterruptedException e) {
                    throw e;
                } catch (Throwable e) { // Also errors, because only this thread fetches keys.
                    outage.logFailure(
                            "Cannot fetch the key set of the issuer " + issuer + "; "
                                    + (areUsable() ? "the known keys remain in use" : "no token can be verified"),
                            e);
                    finishFetch(null);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped fetching keys of the issuer {}", issuer);
        }
    }

    private void awaitNextFetch() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (fetchDue - nanoTime.getAsLong() > 0) {
                fetchRequested.awaitNanos(fetchDue - nanoTime.getAsLong());
            }
            fetchBegan = nanoTime.getAsLong();
            fetching = true;
        } finally {
            lock.unlock();
        }
    }

    private void finishFetch(@Nullable KeySet set) {
        lock.lock();
        try {
            fetching = false;
            if (set != null) {
                current = set.withKeysOf(current);
            }
            Duration pause = set == null ? limits.minFetchInterval() : limits.refreshInterval();
            fetchDue = fetchBegan + pause.toNanos();
            fetchFinished.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void logSuccess(KeySet set) {
        KeySet previous = current;
        outage.logEnd("The key set of the issuer " + issuer + " can be fetched again");
        if (previous == null || !previous.ids().equals(set.ids())) {
            LOG.info("Fetched the key set of the issuer {} with the key ids {}", issuer, set.ids());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** A key set and the time at which its fetch began. */
    private record KeySet(JWKSet keys, long fetchBegan) {

        /** Returns this set with the instance of an earlier set if both contain the same keys. */
        KeySet withKeysOf(@Nullable KeySet earlier) {
            return earlier != null && earlier.keys().equals(keys) ? new KeySet(earlier.keys(), fetchBegan) : this;
        }

        boolean hasAny(Set<String> ids) {
            return keys.getKeys().stream().anyMatch(key -> ids.contains(key.getKeyID()));
        }

        Set<String> ids() {
            Set<String> ids = new TreeSet<>();
            keys.getKeys().forEach(key -> ids.add(String.valueOf(key.getKeyID())));
            return ids;
        }
    }
}

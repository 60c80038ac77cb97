package org.coworkingapi.client;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that makes one call and keeps its outcome. */
final class CallThread {

    private final FutureTask<Object> call;
    private final Thread thread;
    private volatile boolean interrupted;

    private CallThread(Callable<?> work) {
        call = new FutureTask<>(() -> {
            try {
                return work.call();
            } catch (Exception | Error e) {
                return e;
            } finally {
                interrupted = Thread.currentThread().isInterrupted();
            }
        });
        thread = new Thread(call);
        thread.setDaemon(true);
    }

    static CallThread of(Callable<?> work) {
        CallThread callThread = new CallThread(work);
        callThread.thread.start();
        return callThread;
    }

    /** Blocks until the call waits for another thread. */
    CallThread awaitWaiting() {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            if (call.isDone()) {
                throw new AssertionError("The call did not wait: " + call);
            }
            Thread.onSpinWait();
        }
        return this;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Returns the result or the exception of the call. */
    @Nullable
    Object outcome() throws Exception {
        return call.get(20, TimeUnit.SECONDS);
    }

    boolean isInterrupted() {
        return interrupted;
    }
}

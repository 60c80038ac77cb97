package org.coworkingapi.contract.review;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A task that runs on its own thread. The thread inherits the context class loader of the caller, which a Maven plugin
 * depends on, and has a stack for documents that are nested deeply.
 */
public final class BackgroundTask<T> {

    /** The size in bytes. The operating system allocates only the used part. */
    private static final long STACK_SIZE = 512L << 20;

    private final FutureTask<T> task;

    private BackgroundTask(FutureTask<T> task) {
        this.task = task;
    }

    /** Starts a task on a thread with the given name. */
    public static <T> BackgroundTask<T> start(String name, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, name, STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
        return new BackgroundTask<>(task);
    }

    /** Waits for the task and returns its result. Rethrows the exception of a failed task. */
    public T join() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // A supplier cannot throw checked exceptions.
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The task was interrupted.", e);
        }
    }
}

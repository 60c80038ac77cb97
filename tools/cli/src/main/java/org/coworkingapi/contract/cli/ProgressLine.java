package org.coworkingapi.contract.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;

/**
 * Shows the current step on standard error. On a terminal, each step replaces the previous step, and the line is
 * cleared at the end. Without a terminal, nothing is printed in the first two seconds.
 */
final class ProgressLine implements Consumer<String>, AutoCloseable {

    private static final Duration DELAY = Duration.ofSeconds(2);

    private static final int WIDTH = 78;

    private final PrintStream err;
    private final boolean isTerminal;
    private final Timer timer = new Timer("progress", true);
    private String step = "";
    private boolean isDelayOver;
    private int shownLength;

    private ProgressLine(PrintStream err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
    }

    static ProgressLine start(PrintStream err, boolean isTerminal) {
        ProgressLine progress = new ProgressLine(err, isTerminal);
        progress.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        progress.endDelay();
                    }
                },
                DELAY.toMillis());
        return progress;
    }

    @Override
    public synchronized void accept(String next) {
        step = next.length() <= WIDTH ? next : next.substring(0, WIDTH - 1) + "…";
        show();
    }

    /** Prints progress from now on, even without a terminal. */
    synchronized void endDelay() {
        isDelayOver = true;
        show();
    }

    private void show() {
        if (isTerminal) {
            err.print('\r' + step + " ".repeat(Math.max(0, shownLength - step.length())));
            shownLength = step.length();
        } else if (isDelayOver && !step.isEmpty()) {
            err.println(step);
        }
        err.flush();
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        if (isTerminal && shownLength > 0) {
            err.print('\r' + " ".repeat(shownLength) + '\r');
            err.flush();
        }
        step = "";
    }
}

package org.coworkingapi.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Captures all log records at all levels while it is open. */
final class LogCapture extends Handler implements AutoCloseable {

    private static final String JDK_DEBUG = "jdk.internal.httpclient.debug";

    /** The root logger and those of the JDK's HTTP client, this client and Jackson. */
    private final List<Logger> loggers = Stream.of(
                    "", "jdk.httpclient.HttpClient", JDK_DEBUG, "java.net.http", "org.coworkingapi", "tools.jackson")
            .map(Logger::getLogger)
            .toList();

    private final List<Optional<Level>> levels = loggers.stream()
            .map(logger -> Optional.ofNullable(logger.getLevel()))
            .toList();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    LogCapture() {
        setLevel(Level.ALL);
        loggers.forEach(logger -> logger.setLevel(Level.ALL));
        loggers.get(0).addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    /** Returns the log with parameters and stack traces, except the lines of {@link #jdkDebugText()}. */
    String text() {
        return text(name -> !name.equals(JDK_DEBUG));
    }

    /**
     * Returns the log of the JDK's debug logger. It contains the URI of each request and any response that is not HTTP,
     * which a client cannot prevent.
     */
    String jdkDebugText() {
        return text(JDK_DEBUG::equals);
    }

    private String text(Predicate<String> logger) {
        SimpleFormatter formatter = new SimpleFormatter();
        StringBuilder text = new StringBuilder();
        records.stream()
                .filter(record -> logger.test(String.valueOf(record.getLoggerName())))
                .forEach(record -> text.append(formatter.format(record)));
        return text.toString();
    }

    /** Returns the records of the client's own loggers. */
    List<LogRecord> clientRecords() {
        return records.stream()
                .filter(record ->
                        record.getLoggerName() != null && record.getLoggerName().startsWith("org.coworkingapi"))
                .toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        loggers.get(0).removeHandler(this);
        for (int i = 0; i < levels.size(); i++) {
            loggers.get(i).setLevel(levels.get(i).orElse(null));
        }
    }
}

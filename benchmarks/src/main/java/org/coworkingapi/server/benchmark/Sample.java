package org.coworkingapi.server.benchmark;

import java.util.stream.LongStream;

/** The measurement of one case in one round. */
final class Sample {

    private final long[] nanos;
    private final double seconds;
    private final double cpuMicros;
    private final double kilobytes;

    /**
     * Creates a sample.
     *
     * @param nanos duration of each request
     * @param seconds duration of the measurement
     * @param cpuMicros CPU time of the server process for all requests
     * @param kilobytes bytes that the server process allocated for all requests, in units of 1,000 bytes
     */
    Sample(LongStream nanos, double seconds, double cpuMicros, double kilobytes) {
        this.nanos = nanos.sorted().toArray();
        this.seconds = seconds;
        this.cpuMicros = cpuMicros;
        this.kilobytes = kilobytes;
    }

    int requests() {
        return nanos.length;
    }

    double requestsPerSecond() {
        return nanos.length / seconds;
    }

    double millisAt(double percentile) {
        return nanos[(int) Math.min(nanos.length - 1, nanos.length * percentile)] / 1e6;
    }

    /** Returns the CPU time of the server process for each request. */
    double cpuMicros() {
        return cpuMicros / nanos.length;
    }

    /** Returns the allocation of the server process for each request. */
    double kilobytes() {
        return kilobytes / nanos.length;
    }

    Sample plus(Sample other) {
        return new Sample(
                LongStream.concat(LongStream.of(nanos), LongStream.of(other.nanos)),
                seconds + other.seconds,
                cpuMicros + other.cpuMicros,
                kilobytes + other.kilobytes);
    }
}

package org.coworkingapi.server.benchmark;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median of the values of all rounds, with the least and the greatest one. */
record Spread(double median, double min, double max) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Formats the values, such as {@code 0.65 (0.61–0.70)}. */
    String format(int decimals) {
        String number = "%,." + decimals + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, min, max);
    }
}

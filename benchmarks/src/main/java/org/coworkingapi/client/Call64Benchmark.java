package org.coworkingapi.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.coworkingapi.client.generated.ApiException;
import org.coworkingapi.client.model.Team;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** Measures the calls of {@link CallBenchmark} from 64 threads that share one client. */
@State(Scope.Benchmark)
@Threads(64)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Call64Benchmark {

    private final CallBenchmark calls = new CallBenchmark();

    @Setup
    public void start() {
        calls.start();
    }

    @TearDown
    public void compare() throws ApiException, IOException, InterruptedException {
        calls.compare();
    }

    @Benchmark
    public Team fullByClient() {
        return calls.fullByClient();
    }

    @Benchmark
    public Team fullByBare() throws IOException, InterruptedException {
        return calls.fullByBare();
    }

    @Benchmark
    public TeamFilter recordByClient() {
        return calls.recordByClient();
    }

    @Benchmark
    public TeamFilter recordByBare() throws IOException, InterruptedException {
        return calls.recordByBare();
    }
}

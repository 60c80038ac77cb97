package org.coworkingapi.client;

import java.util.concurrent.TimeUnit;
import org.coworkingapi.client.generated.ApiClient;
import org.coworkingapi.client.model.Team;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.ObjectMapper;

/** Measures the decoding of a response from bytes to objects, without HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodingBenchmark {

    private final Bodies bodies = Bodies.read();
    private final Decoder<TeamFilter> projection = Decoder.of(Shapes.OF_TEAM.to(TeamFilter.class));
    private final ObjectMapper generated = ApiClient.createDefaultObjectMapper();

    @Benchmark
    public Team full() {
        return Json.MAPPER.readValue(bodies.full(), Team.class);
    }

    @Benchmark
    public org.coworkingapi.client.generated.model.Team fullGenerated() {
        return generated.readValue(bodies.full(), org.coworkingapi.client.generated.model.Team.class);
    }

    @Benchmark
    public Team shaped() {
        return Json.MAPPER.readValue(bodies.shaped(), Team.class);
    }

    @Benchmark
    public TeamFilter record() {
        return projection.reader().readValue(bodies.shaped());
    }
}

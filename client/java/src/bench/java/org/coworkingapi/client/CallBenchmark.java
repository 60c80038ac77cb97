package org.coworkingapi.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.concurrent.TimeUnit;
import org.coworkingapi.client.generated.ApiClient;
import org.coworkingapi.client.generated.ApiException;
import org.coworkingapi.client.generated.api.TeamsApi;
import org.coworkingapi.client.model.Team;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One call over HTTP: by this client, by the one that the generator makes, and by the JDK's alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 2, time = 1)
public class CallBenchmark {

    static final String TOKEN = "a-token";
    static final String USER_AGENT = UserAgent.of(null);

    private ServerProcess server;
    private String shape;
    private String query;
    private Teams client;
    private TeamsApi generated;
    private BareClient bare;

    @Setup
    public void start() throws IOException {
        Bodies bodies = Bodies.read();
        server = ServerProcess.serving(bodies);
        shape = bodies.shape();
        query = "?_shape=" + shape;
        client = CoworkingClient.builder().baseUrl(server.url()).token(() -> TOKEN).build().teams();
        generated = new TeamsApi(new ApiClient(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1),
            ApiClient.createDefaultObjectMapper(), server.url()).setRequestInterceptor(request ->
                request.header("User-Agent", USER_AGENT).header("Authorization", "Bearer " + TOKEN)));
        bare = new BareClient(server.url());
    }

    /** After the measurement, for what was called before it would be compiled differently. */
    @TearDown
    public void compare() throws Exception {
        try {
            if (!fullByClient().equals(fullByBare()) || !shapedByClient().equals(shapedByBare())
                    || !recordByClient().equals(recordByBare())
                    || !shapedByGenerated().getName().equals(fullByGenerated().getName())) {
                throw new IllegalStateException("The clients differ in what they give back.");
            }
        } finally {
            server.close();
        }
    }

    @Benchmark
    public Team fullByClient() {
        return client.profile(Bodies.TEAM);
    }

    @Benchmark
    public org.coworkingapi.client.generated.model.Team fullByGenerated() throws ApiException {
        return generated.getTeamProfile(Bodies.TEAM, null);
    }

    @Benchmark
    public Team fullByBare() throws IOException, InterruptedException {
        return bare.profile(Bodies.TEAM, "", Team.class);
    }

    @Benchmark
    public Team shapedByClient() {
        return client.profile(Bodies.TEAM, shape);
    }

    @Benchmark
    public org.coworkingapi.client.generated.model.Team shapedByGenerated() throws ApiException {
        return generated.getTeamProfile(Bodies.TEAM, shape);
    }

    @Benchmark
    public Team shapedByBare() throws IOException, InterruptedException {
        return bare.profile(Bodies.TEAM, query, Team.class);
    }

    @Benchmark
    public TeamFilter recordByClient() {
        return client.profile(Bodies.TEAM, TeamFilter.class);
    }

    @Benchmark
    public TeamFilter recordByBare() throws IOException, InterruptedException {
        return bare.profile(Bodies.TEAM, query, TeamFilter.class);
    }
}

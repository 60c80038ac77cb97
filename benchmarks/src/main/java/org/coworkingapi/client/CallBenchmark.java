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
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures a call over HTTP with this client, with the generated client and with only the JDK's client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

    static final String TOKEN = "a-token";
    static final String ACCEPT = "application/json, application/problem+json";
    static final String USER_AGENT = UserAgent.of(null);

    /** The server is not closed, because it ends with this process. */
    private static final ServerProcess SERVER = ServerProcess.serving(Bodies.read());

    private String shape;
    private String query;
    private Teams client;
    private Teams pooled;
    private TeamsApi generated;
    private BareClient bare;

    @Setup
    public void start() {
        Bodies bodies = Bodies.read();
        shape = bodies.shape();
        query = "?_shape=" + shape;
        client = CoworkingClient.builder().baseUrl(SERVER.url()).token(() -> TOKEN).build().teams();
        pooled = CoworkingClient.builder().baseUrl(SERVER.url()).token(() -> TOKEN)
            .httpClient(HttpClient.newHttpClient()).build().teams();
        generated = new TeamsApi(new ApiClient(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1),
            ApiClient.createDefaultObjectMapper(), SERVER.url()).setRequestInterceptor(request ->
                request.header("User-Agent", USER_AGENT).header("Authorization", "Bearer " + TOKEN)));
        bare = new BareClient(SERVER.url());
    }

    @TearDown
    public void compare() throws ApiException, IOException, InterruptedException {
        if (!fullByClient().equals(fullByBare()) || !shapedByClient().equals(shapedByBare())
                || !recordByClient().equals(recordByBare())
                || !shapedByGenerated().getName().equals(fullByGenerated().getName())) {
            throw new IllegalStateException("The clients return different results.");
        }
    }

    @Benchmark
    public Team fullByClient() {
        return client.profile(Bodies.TEAM_ID);
    }

    @Benchmark
    public org.coworkingapi.client.generated.model.Team fullByGenerated() throws ApiException {
        return generated.getTeamProfile(Bodies.TEAM_ID, null);
    }

    @Benchmark
    public Team fullByBare() throws IOException, InterruptedException {
        return bare.profile(Bodies.TEAM_ID, "", Team.class);
    }

    @Benchmark
    public Team shapedByClient() {
        return client.profile(Bodies.TEAM_ID, shape);
    }

    @Benchmark
    public org.coworkingapi.client.generated.model.Team shapedByGenerated() throws ApiException {
        return generated.getTeamProfile(Bodies.TEAM_ID, shape);
    }

    @Benchmark
    public Team shapedByBare() throws IOException, InterruptedException {
        return bare.profile(Bodies.TEAM_ID, query, Team.class);
    }

    @Benchmark
    public TeamFilter recordByClient() {
        return client.profile(Bodies.TEAM_ID, TeamFilter.class);
    }

    /** Like {@link #recordByClient}, but with the thread pool of the JDK, which completes each response on a pool thread. */
    @Benchmark
    public TeamFilter recordByPooledClient() {
        return pooled.profile(Bodies.TEAM_ID, TeamFilter.class);
    }

    @Benchmark
    public TeamFilter recordByBare() throws IOException, InterruptedException {
        return bare.profile(Bodies.TEAM_ID, query, TeamFilter.class);
    }
}

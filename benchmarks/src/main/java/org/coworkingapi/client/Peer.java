package org.coworkingapi.client;

import feign.Feign;
import feign.Param;
import feign.RequestLine;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * An HTTP client that reads the same record as the others, with the same headers and the same JSON mapper. The settings are the
 * defaults of each library, except that OkHttp keeps a connection for each thread.
 */
record Peer(String name, Callable<TeamFilter> call) {

    /** Returns the clients to compare. The first one is the baseline. */
    static List<Peer> all(String url, String shape, int threads) {
        BareClient bare = new BareClient(url);
        Teams client = CoworkingClient.builder().baseUrl(url).token(() -> CallBenchmark.TOKEN).build().teams();
        RetrofitTeams retrofit = retrofit(url, threads);
        FeignTeams feign = feign(url, threads);
        RestClient restClient = restClient(url);
        SpringTeams httpInterface = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(restClient)).build()
            .createClient(SpringTeams.class);
        long id = Bodies.TEAM_ID;
        return List.of(
            new Peer("`HttpClient.send`", () -> bare.profile(id, "?_shape=" + shape, TeamFilter.class)),
            new Peer("`HttpClient.sendAsync` with `get(4 s)`",
                () -> bare.profileWithin(Duration.ofSeconds(4), id, "?_shape=" + shape, TeamFilter.class)),
            new Peer("this client", () -> client.profile(id, TeamFilter.class)),
            new Peer("Retrofit with OkHttp", () -> retrofit.profile(id, shape).execute().body()),
            new Peer("Feign with OkHttp", () -> feign.profile(id, shape)),
            new Peer("Spring `RestClient` (JDK)", () -> restClient.get()
                .uri("/api/public/teams/{id}/profile?_shape={shape}", id, shape).retrieve().body(TeamFilter.class)),
            new Peer("Spring HTTP interface (JDK)", () -> httpInterface.profile(id, shape)));
    }

    private static RetrofitTeams retrofit(String url, int threads) {
        return new Retrofit.Builder().baseUrl(url).client(okHttp(threads))
            .addConverterFactory(new Converter.Factory() {
                @Override
                public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
                    return body -> Json.MAPPER.readValue(body.bytes(), Json.MAPPER.constructType(type));
                }
            }).build().create(RetrofitTeams.class);
    }

    private static FeignTeams feign(String url, int threads) {
        return Feign.builder().client(new feign.okhttp.OkHttpClient(okHttp(threads)))
            .decoder((response, type) ->
                Json.MAPPER.readValue(response.body().asInputStream(), Json.MAPPER.constructType(type)))
            .target(FeignTeams.class, url);
    }

    private static OkHttpClient okHttp(int threads) {
        return new OkHttpClient.Builder().connectionPool(new ConnectionPool(threads, 5, TimeUnit.MINUTES))
            .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
                .header("Accept", CallBenchmark.ACCEPT)
                .header("User-Agent", CallBenchmark.USER_AGENT)
                .header("Authorization", "Bearer " + CallBenchmark.TOKEN).build())).build();
    }

    private static RestClient restClient(String url) {
        return RestClient.builder().baseUrl(url)
            .requestFactory(new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()))
            .configureMessageConverters(converters ->
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Json.MAPPER)))
            .defaultHeader(HttpHeaders.ACCEPT, CallBenchmark.ACCEPT)
            .defaultHeader(HttpHeaders.USER_AGENT, CallBenchmark.USER_AGENT)
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + CallBenchmark.TOKEN).build();
    }

    /** The operation for Retrofit. */
    interface RetrofitTeams {

        @GET("/api/public/teams/{id}/profile")
        Call<TeamFilter> profile(@Path("id") long id, @Query("_shape") String shape);
    }

    /** The operation for Feign. */
    interface FeignTeams {

        @RequestLine("GET /api/public/teams/{id}/profile?_shape={shape}")
        TeamFilter profile(@Param("id") long id, @Param("shape") String shape);
    }

    /** The operation for Spring. */
    interface SpringTeams {

        @GetExchange("/api/public/teams/{id}/profile")
        TeamFilter profile(@PathVariable("id") long id, @RequestParam("_shape") String shape);
    }
}

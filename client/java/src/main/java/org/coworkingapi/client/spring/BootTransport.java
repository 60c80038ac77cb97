package org.coworkingapi.client.spring;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.CoworkingClientBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.JdkHttpClientBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/** Connections as Boot makes them: by its settings for all HTTP clients, but with this client's own before them. */
record BootTransport(
        CoworkingClientProperties properties,
        HttpClientSettings boot,
        Supplier<SslBundles> bundles,
        boolean virtualThreads)
        implements Transport {

    @Override
    public void addTo(CoworkingClientBuilder builder) {
        if (properties.attemptTimeout() == null) {
            Setting.apply("spring.http.clients.read-timeout", boot.readTimeout(), builder::attemptTimeout);
        }
        builder.httpClient(httpClient());
    }

    HttpClient httpClient() {
        JdkHttpClientBuilder jdk = new JdkHttpClientBuilder();
        if (virtualThreads) {
            jdk = jdk.withExecutor(new VirtualThreadTaskExecutor("coworking-client-"));
        }
        return jdk.build(settings());
    }

    private HttpClientSettings settings() {
        HttpClientSettings settings = boot.withConnectTimeout(connectTimeout())
                // The time for an attempt takes its place.
                .withReadTimeout(null)
                // Whatever Boot's setting is: a redirect would take the token along.
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        String bundle = properties.ssl().bundle();
        return bundle == null ? settings : settings.withSslBundle(bundles.get().getBundle(bundle));
    }

    private Duration connectTimeout() {
        // Only to be checked: a builder with an HttpClient takes none.
        CoworkingClientBuilder check = CoworkingClient.builder();
        if (properties.connectTimeout() != null) {
            Setting.apply("coworking.client.connect-timeout", properties.connectTimeout(), check::connectTimeout);
            return properties.connectTimeout();
        }
        Setting.apply("spring.http.clients.connect-timeout", boot.connectTimeout(), check::connectTimeout);
        return boot.connectTimeout() == null ? CoworkingClientBuilder.CONNECT_TIMEOUT : boot.connectTimeout();
    }
}

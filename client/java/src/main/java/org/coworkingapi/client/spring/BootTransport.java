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

/** Connections with Boot's settings for HTTP clients, overridden by the properties of this client. */
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
                // The attempt timeout replaces it.
                .withReadTimeout(null)
                // A redirect would send the token to another host.
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        String bundle = properties.ssl().bundle();
        return bundle == null ? settings : settings.withSslBundle(bundles.get().getBundle(bundle));
    }

    private Duration connectTimeout() {
        // Only validates the value, because a builder with an HttpClient rejects a connect timeout.
        CoworkingClientBuilder check = CoworkingClient.builder();
        if (properties.connectTimeout() != null) {
            Setting.apply("coworking.client.connect-timeout", properties.connectTimeout(), check::connectTimeout);
            return properties.connectTimeout();
        }
        Setting.apply("spring.http.clients.connect-timeout", boot.connectTimeout(), check::connectTimeout);
        return boot.connectTimeout() == null ? CoworkingClientBuilder.CONNECT_TIMEOUT : boot.connectTimeout();
    }
}

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
        HttpClientSettings bootSettings,
        Supplier<SslBundles> bundles,
        boolean virtualThreads)
        implements Transport {

    @Override
    public void addTo(CoworkingClientBuilder builder) {
        if (properties.attemptTimeout() == null) {
            Setting.apply("spring.http.clients.read-timeout", bootSettings.readTimeout(), builder::attemptTimeout);
        }
        builder.httpClient(httpClient());
    }

    HttpClient httpClient() {
        // The version of the client without Boot.
        JdkHttpClientBuilder jdk =
                new JdkHttpClientBuilder().withCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
        if (virtualThreads) {
            jdk = jdk.withExecutor(new VirtualThreadTaskExecutor("coworking-client-"));
        }
        return jdk.build(settings());
    }

    private HttpClientSettings settings() {
        HttpClientSettings settings = bootSettings
                .withConnectTimeout(connectTimeout())
                // The attempt timeout replaces the read timeout.
                .withReadTimeout(null)
                // A redirect would send the token to another host.
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        String bundle = properties.ssl().bundle();
        return bundle == null ? settings : settings.withSslBundle(bundles.get().getBundle(bundle));
    }

    private Duration connectTimeout() {
        // A separate builder validates the value, because a builder with an HttpClient rejects a connect timeout.
        CoworkingClientBuilder validator = CoworkingClient.builder();
        if (properties.connectTimeout() != null) {
            Setting.apply("coworking.client.connect-timeout", properties.connectTimeout(), validator::connectTimeout);
            return properties.connectTimeout();
        }
        Setting.apply("spring.http.clients.connect-timeout", bootSettings.connectTimeout(), validator::connectTimeout);
        return bootSettings.connectTimeout() == null
                ? CoworkingClientBuilder.CONNECT_TIMEOUT
                : bootSettings.connectTimeout();
    }
}

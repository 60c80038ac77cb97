package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.coworkingapi.client.TransportException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The trusted certificates, with a real server that has a self-signed certificate. */
@Timeout(60)
class SslBundleTest {

    @TempDir
    private static Path folder;

    private static SelfSignedCertificate certificate;

    @BeforeAll
    static void createCertificate() throws Exception {
        certificate = SelfSignedCertificate.in(folder);
    }

    @Test
    void an_ssl_bundle_is_required_for_a_self_signed_certificate() {
        try (ApiServer server = ApiServer.withTls(certificate.serverContext())) {
            application(server).run(context -> {
                TransportException failure = catchThrowableOfType(
                        TransportException.class,
                        () -> TestApplications.client(context).teams().profile(55));

                assertThat(failure)
                        .hasMessage("getTeamProfile: the certificate of "
                                + server.url().replace("https://", "") + " is not trusted")
                        .hasCauseInstanceOf(SSLHandshakeException.class);
                assertThat(server.requests()).isEmpty();
            });
        }
    }

    @Test
    void the_ssl_bundle_of_the_client_is_trusted() {
        try (ApiServer server = ApiServer.withTls(certificate.serverContext())) {
            application(server)
                    .withPropertyValues("coworking.client.ssl.bundle=api")
                    .run(context -> {
                        TestApplications.client(context).teams().profile(55);

                        assertThat(server.receivedHeader("Authorization")).isEqualTo("Bearer a-token");
                    });
        }
    }

    @Test
    void the_ssl_bundle_of_spring_boots_http_settings_is_trusted() {
        try (ApiServer server = ApiServer.withTls(certificate.serverContext())) {
            application(server)
                    .withPropertyValues("spring.http.clients.ssl.bundle=api")
                    .run(context -> {
                        TestApplications.client(context).teams().profile(55);

                        assertThat(server.receivedHeader("Authorization")).isEqualTo("Bearer a-token");
                    });
        }
    }

    @Test
    void the_ssl_bundle_of_the_client_overrides_the_bundle_of_spring_boots_http_settings() throws Exception {
        SelfSignedCertificate otherCertificate = SelfSignedCertificate.in(Files.createTempDirectory(folder, "other"));
        try (ApiServer server = ApiServer.withTls(certificate.serverContext())) {
            application(server)
                    .withPropertyValues(
                            "spring.ssl.bundle.pem.other.truststore.certificate="
                                    + otherCertificate.pemFile().toUri(),
                            "spring.http.clients.ssl.bundle=other",
                            "coworking.client.ssl.bundle=api")
                    .run(context -> {
                        TestApplications.client(context).teams().profile(55);

                        assertThat(server.requests()).hasSize(1);
                    });
        }
    }

    @Test
    void an_ssl_bundle_that_does_not_exist_fails_at_startup_with_spring_boots_exception() {
        TestApplications.application()
                .withPropertyValues(
                        "coworking.client.base-url=https://localhost",
                        "coworking.client.token=a-token",
                        "coworking.client.ssl.bundle=missing")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage("SSL bundle name 'missing' cannot be found"));
    }

    private static ApplicationContextRunner application(ApiServer server) {
        // The first TLS handshake of a JVM can exceed the default connect timeout.
        return TestApplications.application(server)
                .withPropertyValues(
                        "coworking.client.connect-timeout=20s",
                        "coworking.client.timeout=20s",
                        "spring.ssl.bundle.pem.api.truststore.certificate="
                                + certificate.pemFile().toUri());
    }
}

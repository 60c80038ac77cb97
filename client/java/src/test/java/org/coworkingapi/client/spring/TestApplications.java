package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.client.CoworkingClient;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Applications with the auto-configurations of the client and of Boot's SSL and HTTP support. */
final class TestApplications {

    private TestApplications() {}

    static ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class,
                        HttpClientAutoConfiguration.class,
                        CoworkingClientAutoConfiguration.class));
    }

    /** Returns an application with a client for the server and one attempt per call. */
    static ApplicationContextRunner application(ApiServer server) {
        return application()
                .withPropertyValues(
                        "coworking.client.base-url=" + server.url(),
                        "coworking.client.token=a-token",
                        "coworking.client.retry.attempts=1");
    }

    static CoworkingClient client(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        return context.getBean(CoworkingClient.class);
    }

    /** Returns the failure analysis that Boot prints instead of a stack trace. */
    static String explanation(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        Throwable failure = context.getStartupFailure();
        SpringFactoriesLoader.ArgumentResolver arguments = SpringFactoriesLoader.ArgumentResolver.of(
                        BeanFactory.class, new DefaultListableBeanFactory())
                .and(Environment.class, new StandardEnvironment());
        // Skips analyzers whose libraries are missing, as Boot does.
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, arguments, (type, name, missing) -> {});
        for (FailureAnalyzer analyzer : analyzers) {
            FailureAnalysis analysis = analyzer.analyze(failure);
            if (analysis != null) {
                return analysis.getDescription() + (analysis.getAction() == null ? "" : "\n" + analysis.getAction());
            }
        }
        throw new AssertionError("No analyzer explains the failure.", failure);
    }
}

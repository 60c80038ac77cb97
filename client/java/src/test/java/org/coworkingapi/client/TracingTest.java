package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exported OpenTelemetry spans and the trace headers that a server receives. */
class TracingTest {

    /** Long enough to differ from any port, time or trace id. */
    private static final long ID = 987_654_321_012_345L;

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final ObservationInterceptor interceptor = ObservationInterceptor.of(registry);

    @BeforeEach
    void registerTracer() {
        Tracer tracer = provider.get("test");
        OtelTracer bridge = new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {});
        registry.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingSenderTracingObservationHandler<>(
                                bridge,
                                new OtelPropagator(
                                        ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer)),
                        new DefaultTracingObservationHandler(bridge)));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void a_request_carries_the_context_of_a_span_that_is_named_after_the_template() {
        try (WireServer server = WireServer.responding(200, "{}")) {
            server.builder().interceptor(interceptor).build().teams().profile(ID);

            SpanData span = spans.getFinishedSpanItems().get(0);
            assertThat(spans.getFinishedSpanItems()).hasSize(1);
            assertThat(span.getName()).isEqualTo("GET /api/public/teams/{teamId}/profile");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
            assertThat(span.getAttributes().get(AttributeKey.stringKey("uri")))
                    .isEqualTo("/api/public/teams/{teamId}/profile");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("http.response.status_code")))
                    .isEqualTo("200");
            assertThat(span.toString()).doesNotContain(String.valueOf(ID), "a-token");
            assertThat(server.onlyRequest()).containsOnlyOnce(traceparent(span));
        }
    }

    @Test
    void the_span_is_a_child_of_the_callers_span() {
        try (WireServer server = WireServer.responding(200, "{}")) {
            Observation.createNotStarted("show a team", registry)
                    .observe(() -> server.builder()
                            .interceptor(interceptor)
                            .build()
                            .teams()
                            .profile(55));

            assertThat(spans.getFinishedSpanItems())
                    .extracting(SpanData::getName)
                    .containsExactly("GET /api/public/teams/{teamId}/profile", "show a team");
            assertThat(spans.getFinishedSpanItems().get(0).getParentSpanContext())
                    .isEqualTo(spans.getFinishedSpanItems().get(1).getSpanContext());
        }
    }

    @Test
    void each_attempt_has_a_span_and_a_failed_span_contains_no_ids() {
        try (WireServer server = WireServer.responding(503, "{\"detail\":\"Jane, team " + ID + "\"}")) {
            Retry twoAttempts = new Retry(2, Duration.ofMillis(1), Duration.ofMillis(1));
            CoworkingClient client =
                    server.builder().retry(twoAttempts).interceptor(interceptor).build();
            catchThrowable(() -> client.teams().profile(ID));

            assertThat(spans.getFinishedSpanItems()).hasSize(2).allSatisfy(span -> {
                assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
                assertThat(span.getStatus().getDescription()).isEqualTo("getTeamProfile: 503");
                assertThat(span.toString()).doesNotContain(String.valueOf(ID), "Jane");
            });
            assertThat(server.requests())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .contains(traceparent(
                                            spans.getFinishedSpanItems().get(0))),
                            second -> assertThat(second)
                                    .contains(traceparent(
                                            spans.getFinishedSpanItems().get(1))));
        }
    }

    /** Returns the header as defined by W3C Trace Context, section 3.2. */
    private static String traceparent(SpanData span) {
        return String.join(
                "-",
                "traceparent: 00",
                span.getTraceId(),
                span.getSpanId(),
                span.getSpanContext().getTraceFlags().asHex() + "\r\n");
    }
}

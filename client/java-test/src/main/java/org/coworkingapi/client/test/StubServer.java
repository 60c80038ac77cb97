package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server on a port of its own, which it has again when it is started again: an application may have remembered it.
 */
final class StubServer {

    private final List<Stub> stubs;
    private final Responder responder;
    private @Nullable WireMockServer running;
    private int port;

    StubServer(List<Stub> stubs, Responder responder) {
        this.stubs = stubs;
        this.responder = responder;
    }

    /** Its URL, without a slash at the end; starts it if it does not run. */
    synchronized String url() {
        if (running == null) {
            running = started();
            port = running.port();
        }
        return "http://localhost:" + port;
    }

    synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    private WireMockServer started() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("localhost")
                .port(port)
                .http2PlainDisabled(true)
                .disableRequestJournal()
                .extensions(responder));
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .atPriority(Integer.MAX_VALUE)
                .willReturn(WireMock.aResponse().withTransformers(Responder.NAME)));
        stubs.forEach(stub -> server.addStubMapping(StubMapping.buildFrom(stub.served())));
        server.start();
        return server;
    }
}

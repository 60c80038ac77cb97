package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The WireMock server. It keeps its port after a restart, because the tested application may have stored the URL. */
final class StubServer {

    private final List<ContractStub> stubs;
    private final StubRequestHandler handler;
    private @Nullable WireMockServer runningServer;
    private int port;

    StubServer(List<ContractStub> stubs, StubRequestHandler handler) {
        this.stubs = stubs;
        this.handler = handler;
    }

    /** Returns the URL without a trailing slash, and starts the server if necessary. */
    synchronized String url() {
        if (runningServer == null) {
            runningServer = start();
            port = runningServer.port();
        }
        return "http://localhost:" + port;
    }

    synchronized void stop() {
        if (runningServer != null) {
            runningServer.stop();
            runningServer = null;
        }
    }

    private WireMockServer start() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("localhost")
                .port(port)
                .http2PlainDisabled(true)
                .disableRequestJournal()
                .extensions(handler));
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .atPriority(Integer.MAX_VALUE)
                .willReturn(WireMock.aResponse().withTransformers(StubRequestHandler.NAME)));
        stubs.forEach(stub -> server.addStubMapping(StubMapping.buildFrom(stub.servedMapping())));
        server.start();
        return server;
    }
}

package org.coworkingapi.server.app.http;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/**
 * Sends the requests of contract tests through {@link ServerTransport} instead of the transport of REST Assured, which
 * throws an exception for every error response under a Turkish locale.
 */
final class ContractCalls implements Filter {

    private static final Header AUTHORIZATION = new Header("Authorization", "");

    private final ServerTransport server;

    ContractCalls(ServerTransport server) {
        this.server = server;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        URI uri = URI.create(request.getURI());
        Request sent = Request.of(
                request.getMethod(), uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        for (Header header : request.getHeaders()) {
            sent = header.hasSameNameAs(AUTHORIZATION)
                    ? sent.withToken(header.getValue().replaceFirst("^Bearer ", ""))
                    : sent.withHeader(header.getName(), header.getValue());
        }
        if (request.getBody() instanceof String body) {
            sent = sent.withBody(request.getContentType(), body);
        }
        ReceivedResponse received = send(sent);
        return new ResponseBuilder()
                .setStatusCode(received.status())
                .setHeaders(new Headers(received.headers().entrySet().stream()
                        .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                        .toList()))
                .setBody(received.body())
                .build();
    }

    /** Sends the request of one contract. Each contract finds the data of the fixture. */
    private ReceivedResponse send(Request request) {
        try {
            return server.send(request);
        } finally {
            if (!request.isSafe()) {
                server.restoreFixture();
            }
        }
    }
}

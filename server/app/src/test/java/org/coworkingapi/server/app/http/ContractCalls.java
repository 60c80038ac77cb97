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
import java.util.stream.Stream;
import org.coworkingapi.verification.contract.SymbolicToken;
import org.coworkingapi.verification.http.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the request of a contract to the server under test: with a real token for the symbolic one, and while the server is in the
 * state that the symbolic one presumes. REST Assured's own transport is left out: under a Turkish locale it throws on every error.
 */
final class ContractCalls implements Filter {

    private final Api api;
    private final ServerStates states;

    ContractCalls(Api api, ServerStates states) {
        this.api = api;
        this.states = states;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        String credentials = request.getHeaders().getValue("Authorization");
        if (credentials == null) {
            return send(request, null);
        }
        SymbolicToken token = Here.token(credentials.substring("Bearer ".length()));
        return states.during(token.state(), token.coworkerId(), () -> send(request, api.tokens().signed(token)));
    }

    private Response send(FilterableRequestSpecification request, @Nullable String token) {
        URI uri = URI.create(request.getURI());
        Answer answer = api.send(request.getMethod(),
                uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                token,
                request.getHeaders().asList().stream()
                        .filter(header -> !header.hasSameNameAs(new Header("Authorization", "")))
                        .flatMap(header -> Stream.of(header.getName(), header.getValue()))
                        .toArray(String[]::new));
        return new ResponseBuilder()
                .setStatusCode(answer.status())
                .setHeaders(new Headers(answer.headers().entrySet().stream()
                        .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                        .toList()))
                .setBody(answer.body())
                .build();
    }
}

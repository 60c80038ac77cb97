package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Handles requests for stubbed operations before WireMock matches the contracts, and requests without a matching
 * contract afterwards.
 */
final class StubRequestHandler implements StubRequestFilterV2, ResponseDefinitionTransformerV2 {

    static final String NAME = "coworking";

    private final Scenario scenario;
    private final RequestJournal journal;
    private final Delays delays;
    private final ResponseFactory responses;
    private final UnmatchedRequests unmatched;

    StubRequestHandler(
            Scenario scenario,
            RequestJournal journal,
            Delays delays,
            ResponseFactory responses,
            UnmatchedRequests unmatched) {
        this.scenario = scenario;
        this.journal = journal;
        this.delays = delays;
        this.responses = responses;
        this.unmatched = unmatched;
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        CountDownLatch testEnd = delays.testEnd();
        ParsedRequest parsed = ParsedRequest.of(request);
        StubKey key = parsed.key();
        if (key == null) {
            return RequestFilterAction.continueWith(request);
        }
        journal.add(new StubRequest(key.operation().id(), key.id(), parsed.shape(), parsed.token(), parsed.body()));
        Optional<Step> step = scenario.next(key);
        if (step.isPresent()) {
            return RequestFilterAction.stopWith(responses.respond(parsed, key, step.get(), testEnd));
        }
        // If _shape is sent more than once, WireMock would match a contract even if only one of its values matches.
        return parsed.shapes().size() > 1
                ? RequestFilterAction.stopWith(responses.notImplemented(unmatched.reportUnmatched(parsed)))
                : RequestFilterAction.continueWith(request);
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return responses.notImplemented(unmatched.reportUnmatched(ParsedRequest.of(event.getRequest())));
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}

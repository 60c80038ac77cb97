package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Steps in before the contracts where something was said, and behind them where there is none. */
final class Responder implements StubRequestFilterV2, ResponseDefinitionTransformerV2 {

    static final String NAME = "coworking";

    private final Script script;
    private final Journal journal;
    private final Pauses pauses;
    private final Replies replies;
    private final Complaints complaints;

    Responder(Script script, Journal journal, Pauses pauses, Replies replies, Complaints complaints) {
        this.script = script;
        this.journal = journal;
        this.pauses = pauses;
        this.replies = replies;
        this.complaints = complaints;
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        CountDownLatch testIsOver = pauses.testIsOver();
        Incoming incoming = Incoming.of(request);
        Subject subject = incoming.subject();
        if (subject == null || !incoming.reads()) {
            return RequestFilterAction.continueWith(request);
        }
        journal.received(new StubRequest(subject.operation().id(), subject.id(), incoming.shape(), incoming.token()));
        Optional<Turn> turn = script.next(subject);
        if (turn.isPresent()) {
            return RequestFilterAction.stopWith(replies.reply(incoming, subject, turn.get(), testIsOver));
        }
        // WireMock is content if one of several values is that of a contract.
        return incoming.shapes().size() > 1
                ? RequestFilterAction.stopWith(replies.unanswered(complaints.unknown(incoming)))
                : RequestFilterAction.continueWith(request);
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return replies.unanswered(complaints.unknown(Incoming.of(event.getRequest())));
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

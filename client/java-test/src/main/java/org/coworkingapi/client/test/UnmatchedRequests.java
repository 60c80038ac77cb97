package org.coworkingapi.client.test;

import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reports requests without a stubbed or verified response, and suggests a response to stub or a contract to write. */
final class UnmatchedRequests {

    private final VerifiedData data;
    private final SortedSet<String> consumers;
    private final RequestJournal journal;

    UnmatchedRequests(VerifiedData data, SortedSet<String> consumers, RequestJournal journal) {
        this.data = data;
        this.consumers = consumers;
        this.journal = journal;
    }

    /** Reports a request for a stubbed operation without a suitable verified response. */
    String reportNotVerified(ParsedRequest request, StubKey key, NotVerifiedException e) {
        String caller = data.knows(request.token()) ? " as " + request.token() : "";
        return report(
                e.getMessage() + " (" + request + caller + "); add a contract in " + folder(key.operation()) + ".");
    }

    /** Reports a request that neither a stub nor a contract matches. */
    String reportUnmatched(ParsedRequest request) {
        StubKey key = request.key();
        String problem = "No stub and no contract of " + describeConsumers() + " matches " + request + " "
                + describeCaller(request.token()) + "; ";
        if (key == null) {
            return report(problem + "if the spec defines this request, add a contract; otherwise correct the request.");
        }
        return report(problem + "stub it, for example with " + key.stubCall() + ".found(), or add a contract in "
                + folder(key.operation()) + ".");
    }

    private String describeCaller(@Nullable String token) {
        if (token == null) {
            return "without a token";
        }
        return data.knows(token) ? "as " + token : "with an unknown token";
    }

    private String report(String message) {
        journal.addError(message);
        return message;
    }

    private String describeConsumers() {
        return consumers.equals(Set.copyOf(data.consumers())) ? "any consumer" : String.join(", ", consumers);
    }

    private String folder(Operation operation) {
        return "contracts/" + (consumers.size() == 1 ? consumers.first() : "<your consumer>") + "/"
                + operation.folder();
    }
}

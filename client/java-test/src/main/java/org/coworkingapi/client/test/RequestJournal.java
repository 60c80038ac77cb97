package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The requests that the stub received, and the error messages for those that it could not match. */
final class RequestJournal {

    private final List<StubRequest> requests = new ArrayList<>();
    private final Set<String> errors = new LinkedHashSet<>();

    synchronized void add(StubRequest request) {
        requests.add(request);
    }

    synchronized void addError(String message) {
        errors.add(message);
    }

    synchronized List<StubRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void clearRequests() {
        requests.clear();
    }

    /** Returns the errors so far, and removes them. */
    synchronized List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }
}

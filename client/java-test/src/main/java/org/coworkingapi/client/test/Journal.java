package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What came in, and what of it nobody knew an answer to. */
final class Journal {

    private final List<StubRequest> requests = new ArrayList<>();
    private final Set<String> complaints = new LinkedHashSet<>();

    synchronized void received(StubRequest request) {
        requests.add(request);
    }

    synchronized void complain(String sentence) {
        complaints.add(sentence);
    }

    synchronized List<StubRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void forgetRequests() {
        requests.clear();
    }

    /** The complaints so far, which are forgotten. */
    synchronized List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }
}

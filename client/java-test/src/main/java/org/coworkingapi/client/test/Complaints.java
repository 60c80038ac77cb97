package org.coworkingapi.client.test;

import java.util.Set;
import java.util.SortedSet;

/** Says of requests that nobody can answer what is missing, and what to do. */
final class Complaints {

    private final Library library;
    private final SortedSet<String> consumers;
    private final Journal journal;

    Complaints(Library library, SortedSet<String> consumers, Journal journal) {
        this.library = library;
        this.consumers = consumers;
        this.journal = journal;
    }

    /** Of a profile that was said to be found: nobody verified some of its fields. */
    String notVerified(Incoming request, Subject subject, String fields) {
        String reader = library.knows(request.token()) ? " as " + request.token() : "";
        return complain("Nobody verified what the server answers for " + fields + " of " + subject + ", which "
                + request + " asks for" + reader + "; add a contract in " + folder(subject.operation()) + ".");
    }

    /** Of a request about which nothing was said. */
    String unknown(Incoming request) {
        Subject subject = request.subject();
        String what = "Nothing was said about " + request + " " + reader(request) + ", and no contract of " + owners()
                + " asks for it; ";
        return complain(
                subject == null || !request.reads()
                        ? what + "add a contract, or send what the spec has."
                        : what + "call " + subject.operation().noun() + "(" + subject.id()
                                + ").found() or another of its kind on the stub," + " or add a contract in "
                                + folder(subject.operation()) + ".");
    }

    private String reader(Incoming request) {
        if (request.token() == null) {
            return "without a token";
        }
        return library.knows(request.token()) ? "as " + request.token() : "with a token that no contract has";
    }

    private String complain(String sentence) {
        journal.complain(sentence);
        return sentence;
    }

    private String owners() {
        return consumers.equals(Set.copyOf(library.consumers())) ? "any consumer" : String.join(", ", consumers);
    }

    private String folder(Operation operation) {
        return "contracts/" + (consumers.size() == 1 ? consumers.first() : "<your consumer>") + "/"
                + operation.folder();
    }
}

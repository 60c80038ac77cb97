package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.CoworkingClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The coworking API on a real port of this machine, with the answers that the server was verified to give.
 *
 * <p>As it is, it serves the contracts of a consumer to the letter: the name of a token is the token. What
 * {@link #team} and {@link #coworker} say goes before them. A request that neither can answer gets 501, and fails the
 * test after it has run.
 *
 * <p>An extension of JUnit, in a static field or not: after each test it forgets what the test said, and passes a
 * {@link CoworkingClient} to whom takes one as parameter. Elsewhere, call {@link #reset} between tests and
 * {@link #close} at the end. It starts when it is first used. Tests that run at the same time and share one fail.
 */
public final class CoworkingStub extends StubExtension implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String TOKEN = "jane-smith";

    private final Script script = new Script();
    private final Journal journal = new Journal();
    private final Pauses pauses = new Pauses();
    private final Profiles profiles;
    private final Failures failures;
    private final StubServer server;
    private @Nullable CoworkingClient client;

    private CoworkingStub(Library library, SortedSet<String> consumers) {
        this.profiles = new Profiles(library, consumers);
        this.failures = new Failures(library, consumers);
        Complaints complaints = new Complaints(library, consumers, journal);
        Replies replies = new Replies(library, profiles, failures, complaints);
        this.server = new StubServer(
                library.stubs().stream()
                        .filter(stub -> consumers.contains(stub.consumer()))
                        .toList(),
                new Responder(script, journal, pauses, replies, complaints));
    }

    /**
     * The API as one consumer's contracts have it.
     *
     * @param consumer the name of its folder, such as {@code team-bookings-page}
     * @throws IllegalArgumentException if there are no contracts of this consumer
     */
    public static CoworkingStub of(String consumer) {
        Library library = Library.get();
        if (!library.consumers().contains(consumer)) {
            throw new IllegalArgumentException("There are no contracts of '" + consumer + "'; there are of "
                    + String.join(", ", library.consumers()) + ".");
        }
        return new CoworkingStub(library, new TreeSet<>(List.of(consumer)));
    }

    /** The API as the contracts of all consumers have it, for who has none of their own yet. */
    public static CoworkingStub ofAllConsumers() {
        return new CoworkingStub(Library.get(), Library.get().consumers());
    }

    /**
     * Starts to say what is answered for a team.
     *
     * @throws IllegalArgumentException if the id is less than 1
     */
    public Stubbing team(long teamId) {
        return new Stubbing(new Subject(Operation.GET_TEAM_PROFILE, teamId), script, profiles, failures);
    }

    /**
     * Starts to say what is answered for a coworker.
     *
     * @throws IllegalArgumentException if the id is less than 1
     */
    public Stubbing coworker(long coworkerId) {
        return new Stubbing(new Subject(Operation.GET_RELATED_PROFILES, coworkerId), script, profiles, failures);
    }

    /** The client that {@link #builder} builds as it is, always the same. */
    @Override
    public synchronized CoworkingClient client() {
        if (client == null) {
            client = builder().build();
        }
        return client;
    }

    /**
     * A client of the stub with the token {@code jane-smith}, as any other, but that a call takes at most five seconds.
     */
    public CoworkingClientBuilder builder() {
        return CoworkingClient.builder().baseUrl(baseUrl()).token(() -> TOKEN).timeout(TIMEOUT);
    }

    /** Where the API is, such as {@code http://localhost:49152}; the same as long as the stub lives. */
    public String baseUrl() {
        return server.url();
    }

    /** The requests of this test for teams and coworkers, those of repeated attempts included. */
    public List<StubRequest> requests() {
        return journal.requests();
    }

    /**
     * Ends a test: forgets what it said and sent.
     *
     * @throws AssertionError if it sent a request that could not be answered
     */
    @Override
    public void reset() {
        script.restore();
        journal.forgetRequests();
        pauses.end();
        List<String> complaints = journal.takeComplaints();
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), complaints));
        }
    }

    /**
     * Ends the last test, and stops.
     *
     * @throws AssertionError if a request could not be answered
     */
    @Override
    public void close() {
        script.clear();
        pauses.end();
        server.stop();
        reset();
    }

    @Override
    void beginTest() {
        server.url();
        script.keep();
        journal.forgetRequests();
    }
}

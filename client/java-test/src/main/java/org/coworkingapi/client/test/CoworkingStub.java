package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.CoworkingClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A stub of the coworking API on a real local port. Its responses are verified against the server.
 *
 * <p>By default, the stub serves the contracts of a consumer. The value of each token is its name in the contracts.
 * Responses that a test stubs, such as those for {@link #team}, take precedence. A request without a matching response
 * gets status 501, and the stub fails the test after it has run.
 *
 * <p>Register the stub as a JUnit extension, in a static or an instance field. It then resets itself after each test
 * and resolves test parameters of the type {@link CoworkingClient}. Without JUnit, call {@link #reset} between tests
 * and {@link #close} at the end. The stub starts on first use. Tests that share a stub must not run in parallel.
 */
public final class CoworkingStub extends StubMethods implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String TOKEN = "jane-smith";

    private final Scenario scenario = new Scenario();
    private final RequestJournal journal = new RequestJournal();
    private final Delays delays = new Delays();
    private final VerifiedResponses responses;
    private final VerifiedErrors errors;
    private final VariationCatalog variations;
    private final VariationRecorder recorder;
    private final StubServer server;
    private @Nullable CoworkingClient client;

    private CoworkingStub(VerifiedData data, SortedSet<String> consumers) {
        this.responses = new VerifiedResponses(data, consumers);
        this.errors = new VerifiedErrors(data, consumers);
        this.variations = data.variations();
        this.recorder = new VariationRecorder(consumers, data.variations(), data.variationResults());
        UnmatchedRequests unmatched = new UnmatchedRequests(data, consumers, journal);
        ResponseFactory responseFactory = new ResponseFactory(data, responses, errors, unmatched);
        this.server = new StubServer(
                data.stubs().stream()
                        .filter(stub -> consumers.contains(stub.consumer()))
                        .toList(),
                new StubRequestHandler(scenario, journal, delays, responseFactory, unmatched));
    }

    /**
     * Creates a stub that serves the contracts of one consumer.
     *
     * @param consumer the name of the consumer's folder, such as {@code team-bookings-page}
     * @throws IllegalArgumentException if the consumer has no contracts
     */
    public static CoworkingStub of(String consumer) {
        return of(VerifiedData.get(), consumer);
    }

    static CoworkingStub of(VerifiedData data, String consumer) {
        if (!data.consumers().contains(consumer)) {
            throw new IllegalArgumentException(
                    "Consumer '" + consumer + "' has no contracts; the consumers with contracts are "
                            + String.join(", ", data.consumers()) + ".");
        }
        return new CoworkingStub(data, new TreeSet<>(List.of(consumer)));
    }

    /** Creates a stub that serves the contracts of all consumers, for consumers that have no contracts yet. */
    public static CoworkingStub ofAllConsumers() {
        return ofAllConsumers(VerifiedData.get());
    }

    static CoworkingStub ofAllConsumers(VerifiedData data) {
        return new CoworkingStub(data, data.consumers());
    }

    /**
     * Returns a shared client that is built by {@link #builder} without further settings. It is closed with the stub.
     */
    @Override
    public synchronized CoworkingClient client() {
        if (client == null) {
            client = builder().build();
        }
        return client;
    }

    /** Returns a builder for clients of the stub, with the token {@code jane-smith} and a timeout of five seconds. */
    public CoworkingClientBuilder builder() {
        return CoworkingClient.builder().baseUrl(baseUrl()).token(() -> TOKEN).timeout(TIMEOUT);
    }

    /**
     * Returns the URL of the API, such as {@code http://localhost:49152}. It stays the same for the life of the stub.
     */
    public String baseUrl() {
        return server.url();
    }

    /** Returns the requests of this test for operations of the spec, including retries. */
    public List<StubRequest> requests() {
        return journal.requests();
    }

    /**
     * Ends a test: removes its stubbed responses and its requests.
     *
     * @throws AssertionError if the stub received a request that it could not match
     */
    @Override
    public void reset() {
        scenario.restore();
        journal.clearRequests();
        delays.end();
        List<String> messages = journal.takeErrors();
        if (!messages.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), messages));
        }
    }

    /**
     * Ends the last test, closes the shared client, and stops the server.
     *
     * @throws AssertionError if the stub received a request that it could not match
     */
    @Override
    public void close() {
        scenario.clear();
        delays.end();
        closeClient();
        server.stop();
        reset();
    }

    private synchronized void closeClient() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    @Override
    StubBuilder stub(Operation operation, Object... pathValues) {
        return new StubBuilder(StubKey.of(operation, pathValues), scenario, responses, errors, variations, recorder);
    }

    @Override
    void beginTest() {
        server.url();
        scenario.save();
        journal.clearRequests();
    }
}

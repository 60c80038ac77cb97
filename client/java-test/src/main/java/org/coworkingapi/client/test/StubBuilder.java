package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.client.model.ErrorCode;

/** Stubs the responses of one operation for one id. */
public final class StubBuilder {

    private final StubKey key;
    private final Scenario scenario;
    private final VerifiedResponses responses;
    private final VerifiedErrors errors;
    private final VariationCatalog catalog;
    private final VariationRecorder recorder;
    private final List<Step> steps;
    private final List<Step> earlierSteps;

    StubBuilder(
            StubKey key,
            Scenario scenario,
            VerifiedResponses responses,
            VerifiedErrors errors,
            VariationCatalog catalog,
            VariationRecorder recorder) {
        this(key, scenario, responses, errors, catalog, recorder, List.of(), scenario.stepsFor(key));
    }

    private StubBuilder(
            StubKey key,
            Scenario scenario,
            VerifiedResponses responses,
            VerifiedErrors errors,
            VariationCatalog catalog,
            VariationRecorder recorder,
            List<Step> steps,
            List<Step> earlierSteps) {
        this.key = key;
        this.scenario = scenario;
        this.responses = responses;
        this.errors = errors;
        this.catalog = catalog;
        this.recorder = recorder;
        this.steps = steps;
        this.earlierSteps = earlierSteps;
    }

    /**
     * Stubs a successful response with the requested fields.
     *
     * <p>The values are those that were verified for the token of the request. A token without verified responses for
     * this id gets the values for another token. A request with a field that was never verified fails the test, and so
     * does a request with a query, a body or an {@code If-Match} for which no response was verified.
     *
     * <p>As on the server, the response is an error if the token is missing, if the contracts define the token as
     * expired, invalid or not authorized for the profile, or if {@code _shape} is invalid.
     *
     * @throws IllegalArgumentException if no verified response exists for this id
     */
    public StubbedResponse found() {
        requireFound();
        return stub(new Outcome.Found());
    }

    private void requireFound() {
        List<StubKey> keys = responses.keys(key.operation());
        if (!keys.contains(key)) {
            List<String> ids = keys.stream()
                    .map(known -> String.join(", ", known.pathValues()))
                    .toList();
            throw new IllegalArgumentException(
                    "No verified response exists for " + key + "; the known ids are " + ids + ".");
        }
    }

    /**
     * Returns the variations of the response of {@link #found}: responses that the spec allows, although no contract
     * shows them. {@link Variations#forEach(Variations.Code)} tests your code with each of them.
     *
     * @throws IllegalArgumentException if no verified response exists for this id
     */
    public Variations variations() {
        requireFound();
        return variations(
                new Outcome.Found(),
                responses.ofConsumers(key).stream()
                        .map(response ->
                                new ObservedResponses.Observed(response.status(), response.contract(), response.body()))
                        .toList());
    }

    /**
     * Returns the variations of an error, such as a code that is newer than the spec.
     *
     * @throws IllegalArgumentException if the operation has no error with this code
     */
    public Variations variations(ErrorCode code) {
        VerifiedError error = errors.find(key, code, null);
        return variations(
                new Outcome.Failure(code, null),
                List.of(new ObservedResponses.Observed(error.status(), error.contract(), error.body())));
    }

    private Variations variations(Outcome original, List<ObservedResponses.Observed> knownResponses) {
        return new Variations(key, scenario, catalog, original, knownResponses, recorder, false);
    }

    /**
     * Stubs a 404 response, such as that with {@code TEAM_NOT_FOUND}. As with {@link #found}, the error for an invalid
     * token or shape takes precedence.
     *
     * @throws IllegalStateException if the operation has no error for unknown ids
     */
    public StubbedResponse missing() {
        if (key.operation().notFoundCode() == null) {
            throw new IllegalStateException(
                    key.operation().id() + " has no error for unknown ids; stub another error with fails(code).");
        }
        return stub(new Outcome.Missing());
    }

    /**
     * Stubs an error response. Its {@code Retry-After}, if any, is that of the contract.
     *
     * @throws IllegalArgumentException if the operation has no error with this code
     */
    public StubbedResponse fails(ErrorCode code) {
        errors.find(key, code, null);
        return stub(new Outcome.Failure(code, null));
    }

    /**
     * Stubs an error response with a {@code Retry-After}.
     *
     * @param retryAfter whole seconds, 1 or more
     * @throws IllegalArgumentException if the operation has no error with this code, or the error has no
     *     {@code Retry-After}
     */
    public StubbedResponse fails(ErrorCode code, Duration retryAfter) {
        errors.checkRetryAfter(key, code, retryAfter);
        return stub(new Outcome.Failure(code, retryAfter));
    }

    /**
     * Stubs a request that gets no response: the connection stays open until the end of the test, so that the caller's
     * timeout ends the call. The timeout should be at least half a second. If it expires before the stub has read the
     * request, the stub counts the request in the next test.
     */
    public StubbedResponse hangs() {
        return stub(new Outcome.Hang());
    }

    /** Stubs an incomplete response: the stub closes the connection before the end of the body. */
    public StubbedResponse disconnects() {
        return stub(new Outcome.Disconnect());
    }

    private StubbedResponse stub(Outcome outcome) {
        return new StubbedResponse(this, Step.always(outcome));
    }

    /** Adds the step after the steps of this chain, and before the steps that were stubbed earlier. */
    StubBuilder with(Step step) {
        List<Step> chain = new ArrayList<>(steps);
        chain.add(step);
        List<Step> allSteps = new ArrayList<>(chain);
        allSteps.addAll(earlierSteps);
        scenario.set(key, allSteps);
        return new StubBuilder(key, scenario, responses, errors, catalog, recorder, chain, earlierSteps);
    }
}

package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.coworkingapi.client.model.ErrorCode;

/** Says what the stub answers to requests for one team or coworker, whatever their token and shape. */
public final class Stubbing {

    private final Subject subject;
    private final Script script;
    private final Profiles profiles;
    private final Failures failures;
    private final List<Turn> said;
    private final List<Turn> saidBefore;

    Stubbing(Subject subject, Script script, Profiles profiles, Failures failures) {
        this(subject, script, profiles, failures, List.of(), script.of(subject));
    }

    private Stubbing(
            Subject subject,
            Script script,
            Profiles profiles,
            Failures failures,
            List<Turn> said,
            List<Turn> saidBefore) {
        this.subject = subject;
        this.script = script;
        this.profiles = profiles;
        this.failures = failures;
        this.said = said;
        this.saidBefore = saidBefore;
    }

    /**
     * What the server was verified to answer, as far as the request asks for it; to a token that the contracts know as
     * expired, invalid or a stranger's, to none, and to a {@code _shape} that the spec does not allow, the error that
     * the server was verified to answer. Whose token the contracts have for this profile sees what was verified for it;
     * any other sees what somebody else does. A field that nobody verified fails the test.
     *
     * @throws IllegalArgumentException if nobody verified anything about this id
     */
    public Stubbed found() {
        SortedSet<Long> ids = profiles.ids(subject.operation());
        if (!ids.contains(subject.id())) {
            throw new IllegalArgumentException(
                    "Nobody verified what the server answers for " + subject + "; it is known of " + ids + ".");
        }
        return say(new Outcome.Found());
    }

    /** 404, {@code TEAM_NOT_FOUND} or {@code COWORKER_NOT_FOUND}, except where {@link #found} refuses the request. */
    public Stubbed missing() {
        return say(new Outcome.Missing());
    }

    /**
     * The error with this code; its {@code Retry-After}, if it has one, is that of the contract.
     *
     * @throws IllegalArgumentException if the operation does not answer with this code
     */
    public Stubbed fails(ErrorCode code) {
        failures.find(subject, code, null);
        return say(new Outcome.Failure(code, null));
    }

    /**
     * The error with this code and this {@code Retry-After}.
     *
     * @param retryAfter whole seconds, 1 or more
     * @throws IllegalArgumentException if the operation does not answer with this code, or not with a
     *     {@code Retry-After}
     */
    public Stubbed fails(ErrorCode code, Duration retryAfter) {
        failures.checkRetryAfter(subject, code, retryAfter);
        return say(new Outcome.Failure(code, retryAfter));
    }

    /**
     * Nothing at all until the test is over, so that the caller's timeout is what ends it. Let the caller wait for half
     * a second or more: who gives up before the stub has read the request sends it into the next test.
     */
    public Stubbed hangs() {
        return say(new Outcome.Silence());
    }

    /** An answer that breaks off with its connection. */
    public Stubbed disconnects() {
        return say(new Outcome.Break());
    }

    private Stubbed say(Outcome outcome) {
        return new Stubbed(this, Turn.always(outcome));
    }

    /** Puts the turn after those that this sentence had before, and before all that was said earlier. */
    Stubbing with(Turn turn) {
        List<Turn> sentence = new ArrayList<>(said);
        sentence.add(turn);
        List<Turn> all = new ArrayList<>(sentence);
        all.addAll(saidBefore);
        script.set(subject, all);
        return new Stubbing(subject, script, profiles, failures, sentence, saidBefore);
    }
}

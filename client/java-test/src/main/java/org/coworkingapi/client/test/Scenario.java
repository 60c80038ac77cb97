package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The remaining steps of each key. It is thread-safe, because tests and requests run on different threads. */
final class Scenario {

    private Map<StubKey, List<Step>> steps = new HashMap<>();
    private Map<StubKey, List<Step>> savedSteps = Map.of();

    synchronized List<Step> stepsFor(StubKey key) {
        return steps.getOrDefault(key, List.of());
    }

    synchronized void set(StubKey key, List<Step> stubbed) {
        steps.put(key, List.copyOf(stubbed));
    }

    /** Returns the step for a request, and counts the request; empty if the key has no steps left. */
    synchronized Optional<Step> next(StubKey key) {
        List<Step> stubbed = stepsFor(key);
        if (stubbed.isEmpty()) {
            return Optional.empty();
        }
        Step step = stubbed.get(0);
        if (step.times() != Step.ALWAYS) {
            List<Step> remaining = new ArrayList<>(stubbed.subList(1, stubbed.size()));
            if (step.times() > 1) {
                remaining.add(0, step.times(step.times() - 1));
            }
            steps.put(key, remaining);
        }
        return Optional.of(step);
    }

    /** Saves the current steps for {@link #restore}. */
    synchronized void save() {
        savedSteps = Map.copyOf(steps);
    }

    /** Removes all steps, including the saved ones. */
    synchronized void clear() {
        savedSteps = Map.of();
        steps.clear();
    }

    /** Discards the changes since {@link #save}. */
    synchronized void restore() {
        steps = new HashMap<>(savedSteps);
    }
}

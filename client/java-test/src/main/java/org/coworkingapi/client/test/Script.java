package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said of each profile, next turn first; requests come on other threads than what is said. */
final class Script {

    private Map<Subject, List<Turn>> turns = new HashMap<>();
    private Map<Subject, List<Turn>> kept = Map.of();

    synchronized List<Turn> of(Subject subject) {
        return turns.getOrDefault(subject, List.of());
    }

    synchronized void set(Subject subject, List<Turn> said) {
        turns.put(subject, List.copyOf(said));
    }

    /** Takes the turn of a request; empty if nothing is said of it, or no longer. */
    synchronized Optional<Turn> next(Subject subject) {
        List<Turn> said = of(subject);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Turn turn = said.get(0);
        if (turn.times() != Turn.ALWAYS) {
            List<Turn> left = new ArrayList<>(said.subList(1, said.size()));
            if (turn.times() > 1) {
                left.add(0, turn.times(turn.times() - 1));
            }
            turns.put(subject, left);
        }
        return Optional.of(turn);
    }

    /** Remembers what was said so far, for {@link #restore}. */
    synchronized void keep() {
        kept = Map.copyOf(turns);
    }

    /** Forgets all, what was kept too. */
    synchronized void clear() {
        kept = Map.of();
        turns.clear();
    }

    /** Forgets what was said since {@link #keep}. */
    synchronized void restore() {
        turns = new HashMap<>(kept);
    }
}

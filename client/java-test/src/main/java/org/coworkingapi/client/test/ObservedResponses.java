package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes the responses to the code under test, and observes them. Requests may run on several threads. */
final class ObservedResponses implements BodyChange {

    /**
     * An observed response.
     *
     * @param contract the contract that has the body; null for an example of the spec, or a body of several contracts
     */
    record Observed(int status, @Nullable String contract, JsonNode body) {}

    private final @Nullable BodyVariation variation;
    private final List<Observed> observed = new ArrayList<>();

    /** @param variation the change of the responses; null for none */
    ObservedResponses(@Nullable BodyVariation variation) {
        this.variation = variation;
    }

    @Override
    public synchronized JsonNode apply(int status, @Nullable String contract, JsonNode body) {
        if (variation == null) {
            observed.add(new Observed(status, contract, body));
            return body;
        }
        return variation
                .applyTo(body)
                .map(changed -> {
                    observed.add(new Observed(status, contract, body));
                    return changed;
                })
                .orElse(body);
    }

    /** Returns the responses, or only those that the variation changed. */
    synchronized List<Observed> responses() {
        return List.copyOf(observed);
    }

    /** Returns the contracts of the responses; empty if a response is not the response of a single contract. */
    synchronized Set<String> contracts() {
        Set<String> contracts = new LinkedHashSet<>();
        for (Observed response : observed) {
            if (response.contract() == null) {
                return Set.of();
            }
            contracts.add(response.contract());
        }
        return contracts;
    }
}

package org.coworkingapi.contract.review.counterexample;

import java.util.Optional;

/**
 * The proof of a breaking change.
 *
 * @param counterexample empty if none can be made
 * @param reason why there is none, a sentence; empty if there is one
 */
public record SearchResult(Optional<Counterexample> counterexample, String reason) {}

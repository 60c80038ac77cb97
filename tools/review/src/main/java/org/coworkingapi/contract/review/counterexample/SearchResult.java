package org.coworkingapi.contract.review.counterexample;

import java.util.Optional;

/**
 * The result of the search for a counterexample of a breaking change.
 *
 * @param counterexample the counterexample; empty if none was found
 * @param reason a sentence that explains why no counterexample was found; otherwise empty
 */
public record SearchResult(Optional<Counterexample> counterexample, String reason) {}

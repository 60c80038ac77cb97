package org.coworkingapi.contract.openapi.consumer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.Sha256;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * The results of a consumer's own tests with variations of the response of one contract. The file
 * {@code <consumer>/variations.yaml} has the results of all contracts:
 *
 * <pre>{@code
 * get-team-profile/filter-of-a-team:
 *   contract: 9f86d081884c7d65
 *   spec: 1.1.0
 *   results:
 *     empty AllTeamMembers: tolerated
 *     null Name: "breaks: java.lang.NullPointerException"
 * }</pre>
 *
 * @param contract the operation in kebab-case and the name of the contract, separated by a slash
 * @param digest the digest of the contract that was tested
 * @param results the results by the ids of the variations
 */
public record VariationResults(
        String contract, String digest, SourceLocation location, Map<String, VariationResult> results) {

    /** The name of the file in the folder of a consumer. */
    public static final String FILE = "variations.yaml";

    public static final String TOLERATED = "tolerated";
    public static final String BREAKS = "breaks: ";

    private static final int DIGEST_LENGTH = 16;

    /**
     * The result of a test with one variation.
     *
     * @param failure the first line of the failure; empty if the consumer tolerates the variation
     */
    public record VariationResult(SourceLocation location, String failure) {

        public boolean isTolerated() {
            return failure.isEmpty();
        }
    }

    /**
     * Returns the results in a file by their contracts. Entries with another structure are skipped.
     *
     * @throws BadInputException if the file is not an object
     */
    public static Map<String, VariationResults> of(SourceFile file) {
        if (!file.node().isObject()) {
            throw ContractReader.invalid(
                    file.node(), "The file does not contain results of variations; it must be an object");
        }
        Map<String, VariationResults> entries = new LinkedHashMap<>();
        file.node().members().forEach((contract, entry) -> {
            Map<String, VariationResult> results = new LinkedHashMap<>();
            entry.get("results")
                    .map(Node::members)
                    .orElse(Map.of())
                    .forEach((id, result) -> result(result).ifPresent(value -> results.put(id, value)));
            entries.put(contract, new VariationResults(contract, entry.text("contract"), entry.location(), results));
        });
        return entries;
    }

    private static Optional<VariationResult> result(Node node) {
        String text = node.text();
        if (text.equals(TOLERATED)) {
            return Optional.of(new VariationResult(node.location(), ""));
        }
        return text.startsWith(BREAKS) && text.length() > BREAKS.length()
                ? Optional.of(new VariationResult(node.location(), text.substring(BREAKS.length())))
                : Optional.empty();
    }

    /** Returns the digest of the request and the response of a contract. Its name and description may change. */
    public static String digest(Contract contract) {
        return Sha256.hex(Stream.of("request", "response")
                        .map(key -> contract.root().get(key).map(Node::json).orElse(""))
                        .collect(Collectors.joining("\n")))
                .substring(0, DIGEST_LENGTH);
    }

    /** Returns the key of a contract in the file: the operation in kebab-case and the name, separated by a slash. */
    public static String key(Contract contract) {
        return contract.operationFolder() + '/' + contract.name();
    }
}

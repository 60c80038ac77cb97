package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.VariationResults;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.variation.ContractVariation;
import org.coworkingapi.contract.verification.variation.ContractVariations;
import tools.jackson.databind.JsonNode;

/** Checks that recorded results of variations belong to the current contracts and to the current document. */
final class VariationResultsCheck {

    private static final List<String> KEYS = List.of("contract", "spec", "results");
    private static final String WRITE_AGAIN = "Run the test of the consumer again, and write its results.";
    private static final String REMOVE = "Remove it, or correct its name.";

    private final Spec spec;
    private final Contracts contracts;

    VariationResultsCheck(Spec spec, Contracts contracts) {
        this.spec = spec;
        this.contracts = contracts;
    }

    /** Returns an outcome for each file with results. */
    List<CheckOutcome> outcomes() {
        return contracts.variationResults().entrySet().stream()
                .map(entry -> CheckOutcome.of(
                        entry.getKey(), VariationResults.FILE, "", findings(entry.getKey(), entry.getValue())))
                .toList();
    }

    private List<Finding> findings(String consumer, SourceFile file) {
        FindingCollector findings = new FindingCollector(file, "", List.of(consumer));
        if (!file.node().isObject()) {
            findings.add(
                    FindingRule.VARIATION_RESULTS_FORM,
                    "",
                    "",
                    "The file is not an object with an entry for each tested contract.",
                    WRITE_AGAIN);
            return findings.findings();
        }
        Map<String, Contract> byKey = new TreeMap<>();
        contracts.of(consumer).forEach(contract -> byKey.put(VariationResults.key(contract), contract));
        file.node().members().forEach((key, entry) -> {
            if (checkForm(key, entry, findings)) {
                Optional.ofNullable(byKey.get(key))
                        .ifPresentOrElse(
                                contract -> checkContract(contract, entry, findings),
                                () -> findings.add(
                                        FindingRule.VARIATION_UNKNOWN,
                                        entry.location(),
                                        key,
                                        "The consumer has no contract '" + key + "'"
                                                + NearestName.suggestion(key, byKey.keySet()),
                                        REMOVE));
            }
        });
        return findings.findings();
    }

    private static boolean checkForm(String key, Node entry, FindingCollector findings) {
        List<Runnable> problems = new ArrayList<>();
        if (!entry.isObject()) {
            problems.add(() -> addForm(findings, entry, key, "The entry is not an object.", WRITE_AGAIN));
        }
        entry.members().forEach((name, value) -> {
            if (!KEYS.contains(name)) {
                problems.add(() -> addForm(
                        findings,
                        value,
                        key,
                        "The key '" + name + "' is not supported" + NearestName.suggestion(name, KEYS),
                        REMOVE));
            }
        });
        KEYS.stream()
                .filter(name -> entry.isObject() && entry.get(name).isEmpty())
                .forEach(name -> problems.add(
                        () -> addForm(findings, entry, key, "The key '" + name + "' is missing.", WRITE_AGAIN)));
        entry.get("results").map(Node::members).orElse(Map.of()).forEach((id, result) -> {
            boolean isValid = result.text().equals(VariationResults.TOLERATED)
                    || (result.text().startsWith(VariationResults.BREAKS)
                            && result.text().length() > VariationResults.BREAKS.length());
            if (!isValid) {
                problems.add(() -> addForm(
                        findings,
                        result,
                        key,
                        "The result of '" + id + "' is neither 'tolerated' nor 'breaks: ' followed by the failure.",
                        WRITE_AGAIN));
            }
        });
        problems.forEach(Runnable::run);
        return problems.isEmpty();
    }

    private static void addForm(FindingCollector findings, Node at, String path, String message, String remedy) {
        findings.add(FindingRule.VARIATION_RESULTS_FORM, at.location(), path, message, remedy);
    }

    private void checkContract(Contract contract, Node entry, FindingCollector findings) {
        String key = VariationResults.key(contract);
        if (!entry.text("contract").equals(VariationResults.digest(contract))) {
            findings.add(
                    FindingRule.VARIATION_RESULTS_STALE,
                    entry.location(),
                    key,
                    "The request or the response of the contract was changed after its test.",
                    WRITE_AGAIN);
        }
        Set<String> ids = ids(contract);
        entry.get("results").map(Node::members).orElse(Map.of()).forEach((id, result) -> {
            if (!ids.contains(id)) {
                findings.add(
                        FindingRule.VARIATION_UNKNOWN,
                        result.location(),
                        key,
                        "The variation '" + id + "' does not apply to the response of the contract"
                                + NearestName.suggestion(id, ids),
                        "Correct the id, or run the test of the consumer again, and write its results.");
            }
        });
    }

    /** Returns the ids of the variations that apply to the response of a contract, including later versions. */
    private Set<String> ids(Contract contract) {
        Optional<Response> response = spec.operationOf(contract.operationFolder())
                .flatMap(operation -> operation.responseTo(contract.status()));
        // The stub of an error has all fields of the example in the document.
        List<JsonNode> bodies = Stream.concat(
                        Stream.of(contract.body()),
                        response.stream()
                                .flatMap(documented -> documented.examples().stream())
                                .filter(example -> !contract.code().isEmpty()
                                        && example.code().equals(contract.code()))
                                .map(Response.Example::value))
                .toList();
        return response.stream()
                .flatMap(documented -> ContractVariations.of(spec, documented).stream())
                .filter(variation ->
                        bodies.stream().anyMatch(body -> variation.applyTo(body).isPresent()))
                .map(ContractVariation::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package org.coworkingapi.contract.verification.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;

/**
 * Checks the locations of the files in the contracts folder, because a contract at an unexpected location would not be
 * verified.
 */
final class LayoutCheck {

    private static final String CONTRACT_PATH = "[a-z][a-z0-9-]*/[a-z][a-z0-9-]*/[a-z0-9-]+\\.yaml";
    private static final String KNOWN_PATH =
            "README\\.md|fixture/.+|[a-z][a-z0-9-]*/(consumer|variations)\\.yaml|" + CONTRACT_PATH;

    private final List<String> operationFolders;
    private final Contracts contracts;

    LayoutCheck(Spec spec, Contracts contracts) {
        this.operationFolders =
                spec.operations().stream().map(Operation::folder).toList();
        this.contracts = contracts;
    }

    boolean hasExpectedLocation(Contract contract) {
        return relative(contract.file().path()).matches(CONTRACT_PATH);
    }

    /** Returns an outcome for each consumer, and for each unreadable, linked or unexpected file. */
    List<CheckOutcome> outcomes() {
        List<CheckOutcome> outcomes = new ArrayList<>();
        List<String> files = files();
        contracts.unreadable().forEach(unreadable -> outcomes.add(unreadableOutcome(unreadable)));
        links().forEach(file -> outcomes.add(outcome(
                file,
                finding(
                        FindingRule.CONTRACT_PLACE,
                        file,
                        "The file is a symbolic link, which some tools do not follow.",
                        "Replace it with the file itself."))));
        files.stream()
                .filter(file -> !file.matches(KNOWN_PATH))
                .forEach(file -> outcomes.add(outcome(
                        file,
                        finding(
                                FindingRule.CONTRACT_PLACE,
                                file,
                                "No tool reads a file at this location.",
                                "If the file is a contract, move it to "
                                        + nearestContractPath(file)
                                                .orElse("<consumer>/<operation>/<case>.yaml, "
                                                        + "named with lower-case letters, digits and hyphens")
                                        + "; otherwise remove it."))));
        for (String consumer : new TreeSet<>(files.stream()
                .filter(file -> file.contains("/") && !file.startsWith("fixture/"))
                .map(LayoutCheck::consumerOf)
                .toList())) {
            SourceFile file = contracts.consumers().get(consumer);
            if (file != null) {
                outcomes.add(CheckOutcome.of(consumer, "consumer.yaml", "", consumerFindings(consumer, file)));
            } else if (!files.contains(consumer + "/consumer.yaml")) {
                outcomes.add(outcome(
                        consumer + "/consumer.yaml",
                        finding(
                                FindingRule.CONSUMER_FILE,
                                consumer + "/consumer.yaml",
                                "The consumer has no consumer.yaml.",
                                "Add this file with the owner and contact of the consumer.")));
            }
        }
        return outcomes;
    }

    /** Returns the path of a contract in the folder of the operation whose name is nearest to the file's folder. */
    private Optional<String> nearestContractPath(String file) {
        String[] names = file.split("/");
        return names.length != 3
                ? Optional.empty()
                : NearestName.nearest(names[1], operationFolders)
                        .map(folder -> names[0] + '/' + folder + '/' + names[2])
                        .filter(path -> path.matches(CONTRACT_PATH));
    }

    private static List<Finding> consumerFindings(String folder, SourceFile file) {
        FindingCollector findings = new FindingCollector(file, "", List.of(folder));
        if (ContractSchema.CONSUMER.check(file.root(), findings)
                && !file.at("/name").asString("").equals(folder)) {
            findings.add(
                    FindingRule.CONSUMER_FILE,
                    "/name",
                    "name",
                    "The name is '" + file.at("/name").asString() + "', but the folder is '" + folder + "'.",
                    "Use the same name for both.");
        }
        return findings.findings();
    }

    private CheckOutcome unreadableOutcome(BadInputException e) {
        String file = relative(e.file());
        return outcome(
                file,
                new Finding(
                        FindingRule.FILE_UNREADABLE,
                        e.file(),
                        e.line(),
                        "",
                        "",
                        List.of(consumerOf(file)),
                        e.reason(),
                        "Correct the file; an unreadable contract is not verified."));
    }

    private Finding finding(FindingRule rule, String file, String message, String remedy) {
        return new Finding(
                rule,
                contracts.folder().resolve(file),
                1,
                "",
                "",
                file.contains("/") ? List.of(consumerOf(file)) : List.of(),
                message,
                remedy);
    }

    private static CheckOutcome outcome(String file, Finding finding) {
        return CheckOutcome.of(consumerOf(file), file.substring(file.indexOf('/') + 1), "", List.of(finding));
    }

    private static String consumerOf(String file) {
        return file.contains("/") ? file.substring(0, file.indexOf('/')) : "contracts";
    }

    private List<String> files() {
        return filesBelow(Files::isRegularFile);
    }

    private List<String> links() {
        return filesBelow(Files::isSymbolicLink);
    }

    private List<String> filesBelow(Predicate<Path> kind) {
        try (Stream<Path> files = Files.walk(contracts.folder())) {
            return files.filter(kind)
                    .filter(file -> !file.equals(contracts.folder()))
                    .map(this::relative)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String relative(Path file) {
        return contracts.folder().relativize(file).toString().replace('\\', '/');
    }
}

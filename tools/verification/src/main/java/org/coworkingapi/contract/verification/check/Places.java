package org.coworkingapi.contract.verification.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.finding.Rule;

/**
 * Where the files of the contracts lie: the verifier and the stubs take any YAML, and what lay elsewhere would be held
 * to nothing.
 */
final class Places {

    private static final String CASE = "[a-z][a-z0-9-]*/[a-z][a-z0-9-]*/[a-z0-9-]+\\.yaml";
    private static final String KNOWN = "README\\.md|fixture/.+|[a-z][a-z0-9-]*/consumer\\.yaml|" + CASE;

    private final Contracts contracts;

    Places(Contracts contracts) {
        this.contracts = contracts;
    }

    boolean isCase(Contract contract) {
        return relative(contract.file().path()).matches(CASE);
    }

    /** Of the files that are no contract, or should be and are none. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        List<String> files = files();
        contracts.unreadable().forEach(unreadable -> outcomes.add(unreadable(unreadable)));
        links().forEach(file -> outcomes.add(outcome(
                file,
                finding(
                        Rule.CONTRACT_PLACE,
                        file,
                        "It is a link, which not every tool follows.",
                        "Put the file itself there."))));
        files.stream()
                .filter(file -> !file.matches(KNOWN))
                .forEach(
                        file -> outcomes.add(
                                outcome(
                                        file,
                                        finding(
                                                Rule.CONTRACT_PLACE,
                                                file,
                                                "It lies where nobody looks for it.",
                                                "Put a contract at <consumer>/<operation>/<case>.yaml, in small letters, digits and hyphens; take away what is none."))));
        for (String consumer : new TreeSet<>(files.stream()
                .filter(file -> file.contains("/") && !file.startsWith("fixture/"))
                .map(Places::consumer)
                .toList())) {
            SourceFile file = contracts.consumers().get(consumer);
            if (file != null) {
                outcomes.add(Outcome.of(consumer, "consumer.yaml", "", consumer(consumer, file)));
            } else if (!files.contains(consumer + "/consumer.yaml")) {
                outcomes.add(outcome(
                        consumer + "/consumer.yaml",
                        finding(
                                Rule.CONSUMER_FILE,
                                consumer + "/consumer.yaml",
                                "The consumer does not say who it is.",
                                "Add this file: copy another consumer's, and name whom to talk to.")));
            }
        }
        return outcomes;
    }

    private static List<Finding> consumer(String folder, SourceFile file) {
        Remarks remarks = new Remarks(file, "", List.of(folder));
        if (Form.CONSUMER.check(file.root(), remarks)
                && !file.at("/name").asString("").equals(folder)) {
            remarks.add(
                    Rule.CONSUMER_FILE,
                    "/name",
                    "name",
                    "The name is '" + file.at("/name").asString() + "', the folder '" + folder + "'.",
                    "Name both the same.");
        }
        return remarks.findings();
    }

    private Outcome unreadable(BadInputException e) {
        String file = relative(e.file());
        return outcome(
                file,
                new Finding(
                        Rule.FILE_UNREADABLE,
                        e.file(),
                        e.line(),
                        "",
                        "",
                        List.of(consumer(file)),
                        e.reason(),
                        "Mend it; as it is, nobody holds the server to it."));
    }

    private Finding finding(Rule rule, String file, String message, String remedy) {
        return new Finding(
                rule,
                contracts.folder().resolve(file),
                1,
                "",
                "",
                file.contains("/") ? List.of(consumer(file)) : List.of(),
                message,
                remedy);
    }

    private static Outcome outcome(String file, Finding finding) {
        return Outcome.of(consumer(file), file.substring(file.indexOf('/') + 1), "", List.of(finding));
    }

    private static String consumer(String file) {
        return file.contains("/") ? file.substring(0, file.indexOf('/')) : "contracts";
    }

    private List<String> files() {
        return below(Files::isRegularFile);
    }

    private List<String> links() {
        return below(Files::isSymbolicLink);
    }

    private List<String> below(Predicate<Path> kind) {
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

package org.coworkingapi.contract.verification.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Outcomes with line breaks, markup, terminal commands and characters that are not valid in XML. */
final class SpecialCharacters {

    private static final Consumer SHELF =
            new Consumer("shelf-page", "Shelves & <more>, shelf@portal.example.com", "typescript");
    private static final Consumer TEA = new Consumer("çay-page", "\"Çay\" ışığı, çay@portal.example.com", "java");

    static final ReportInputs INPUTS = new ReportInputs(
            Path.of("").toAbsolutePath().getParent(),
            "1.0.0",
            Map.of("api/openapi.yaml", "0123456789abcdef".repeat(4), "contracts", "fedcba9876543210".repeat(4)),
            Map.of("shelf-page", SHELF, "çay-page", TEA));

    /** Outcomes in an order that differs from the order in every report. */
    static final List<CheckOutcome> OUTCOMES = List.of(
            CheckOutcome.of("stubs", "one/two & <three>", "", List.of()),
            CheckOutcome.of(
                    "spec",
                    "example 'none'",
                    "getThing",
                    List.of(finding(
                            FindingRule.FILE_UNREADABLE,
                            "../api/openapi.yaml",
                            7,
                            "",
                            "",
                            List.of(),
                            "The file is not valid YAML: line 7, column 3.",
                            "Correct it."))),
            CheckOutcome.of(
                    "shelf-page",
                    "b-thing",
                    "getThing",
                    List.of(
                            finding(
                                    FindingRule.ANSWER_BODY,
                                    "../contracts/shelf-page/get-thing/b thing.yaml",
                                    12,
                                    "getThing",
                                    "200 $.İsim",
                                    List.of("shelf-page", "çay-page"),
                                    "It is \"<名>&\u001b[31m\u202e\u0000\ud800\uffff]]>\"\nand goes on.",
                                    "Send 'Işık'."),
                            finding(
                                    FindingRule.ANSWER_STATUS,
                                    "../contracts/shelf-page/get-thing/b thing.yaml",
                                    3,
                                    "getThing",
                                    "status",
                                    List.of("shelf-page"),
                                    "The status is 500.",
                                    "Respond with 200."))),
            CheckOutcome.of("shelf-page", "a-thing", "getThing", List.of()),
            new CheckOutcome(
                    "çay-page",
                    "d-thing",
                    "getThing",
                    List.of(),
                    Optional.of("The server cannot be brought into the state <down>.")),
            CheckOutcome.of("çay-page", "c-thing", "getThing", List.of()));

    private SpecialCharacters() {}

    static Finding finding(
            FindingRule rule,
            String file,
            int line,
            String operation,
            String path,
            List<String> consumers,
            String message,
            String remedy) {
        return new Finding(rule, Path.of(file), line, operation, path, consumers, message, remedy);
    }
}

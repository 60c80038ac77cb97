package org.coworkingapi.contract.verification.run;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.verification.cases.ExpectedResponse;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.NoResponseException;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Compares the response to a test case with the response that the spec requires. */
final class CaseResponseCheck {

    private static final int MAX_LENGTH = 160;

    private final Usage usage;
    private final ResponseCheck responseCheck;

    CaseResponseCheck(Usage usage, ResponseCheck responseCheck) {
        this.usage = usage;
        this.responseCheck = responseCheck;
    }

    List<Finding> findings(TestCase testCase, ReceivedResponse response) {
        List<Finding> findings = new ArrayList<>();
        boolean isHead = testCase.request().method().equals("HEAD");
        ExpectedResponse expected = testCase.expected();
        String code = response.json().path("code").asString("");
        ExpectedResponse actual = new ExpectedResponse(response.status(), isHead ? expected.code() : code);
        boolean asExpected = expected.allows(actual.status(), actual.code());
        if (!asExpected) {
            findings.add(finding(
                    FindingRule.PROVIDER_ANSWER,
                    testCase,
                    requestText(testCase) + " leads to " + actual + " instead of " + expected + '.'
                            + ProblemText.of(response, List.of("detail")),
                    "Respond as documented, or change the spec."));
        }
        if (isHead && !response.body().isEmpty()) {
            findings.add(finding(
                    FindingRule.PROVIDER_ANSWER,
                    testCase,
                    requestText(testCase) + " has a response body.",
                    "Do not send a body in the response to HEAD."));
        }
        // The spec documents no successful response to an invalid request, so there is nothing to compare.
        if (asExpected || response.status() >= 400) {
            findings.addAll(responseCheck.findings(testCase.request(), response));
        }
        if (asExpected && testCase.body() != null) {
            JsonDifference.first(testCase.body(), response.json())
                    .ifPresent(difference -> findings.add(exampleFinding(testCase, difference)));
        }
        return findings;
    }

    private Finding exampleFinding(TestCase testCase, JsonDifference difference) {
        String path = JsonPath.ofPointer(difference.pointer());
        return new Finding(
                FindingRule.PROVIDER_EXAMPLE,
                testCase.source().nearest(difference.pointer()),
                testCase.operation().id(),
                testCase.expected().status() + " " + path,
                usage.readers(testCase.operation().folder(), testCase.expected().status(), path),
                requestText(testCase) + ": " + difference.message(),
                "Return the fixture's data as in the example, or correct the example.");
    }

    Finding noResponseFinding(TestCase testCase, NoResponseException e) {
        return finding(
                FindingRule.PROVIDER_SILENT,
                testCase,
                requestText(testCase) + ": " + e.reason(),
                "Make the server respond to this request.");
    }

    /**
     * Creates a finding that affects the consumers with a contract for the expected status, or else all consumers of
     * the operation.
     */
    Finding finding(FindingRule rule, TestCase testCase, String message, String remedy) {
        List<String> readers =
                usage.readers(testCase.operation().folder(), testCase.expected().status(), "status");
        return new Finding(
                rule,
                testCase.source().location(),
                testCase.operation().id(),
                testCase.location(),
                readers.isEmpty() ? usage.callers(testCase.operation().folder()) : readers,
                message,
                remedy);
    }

    static String requestText(TestCase testCase) {
        String request = testCase.request().toString();
        return request.length() > MAX_LENGTH ? request.substring(0, MAX_LENGTH) + '…' : request;
    }
}

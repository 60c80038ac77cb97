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
    private final ResponseCheck responses;

    CaseResponseCheck(Usage usage, ResponseCheck responses) {

        this.usage = usage;
        this.responses = responses;
    }

    List<Finding> findings(TestCase one, ReceivedResponse response) {
        List<Finding> findings = new ArrayList<>();
        boolean head = one.request().method().equals("HEAD");
        ExpectedResponse actual = new ExpectedResponse(
                response.status(),
                head ? one.expected().code() : response.json().path("code").asString(""));
        boolean asExpected = one.expected().status() < 400
                ? response.status() == one.expected().status()
                : actual.equals(one.expected());
        if (!asExpected) {
            findings.add(finding(
                    FindingRule.PROVIDER_ANSWER,
                    one,
                    request(one) + " leads to " + actual + " instead of " + one.expected() + '.',
                    "Respond as documented, or change the spec."));
        }
        if (head && !response.body().isEmpty()) {
            findings.add(finding(
                    FindingRule.PROVIDER_ANSWER,
                    one,
                    request(one) + " has a response body.",
                    "Do not send a body with HEAD."));
        }
        // If a request should have been rejected, the spec has no successful response to compare with.
        if (asExpected || response.status() >= 400) {
            findings.addAll(responses.findings(one.request(), response));
        }
        if (asExpected && one.body() != null) {
            JsonDifference.first(one.body(), response.json())
                    .ifPresent(difference -> findings.add(example(one, difference)));
        }
        return findings;
    }

    private Finding example(TestCase one, JsonDifference difference) {
        String path = JsonPath.ofPointer(difference.pointer());
        return new Finding(
                FindingRule.PROVIDER_EXAMPLE,
                one.source().nearest(difference.pointer()),
                one.operation().id(),
                one.expected().status() + " " + path,
                usage.readers(one.operation().folder(), one.expected().status(), path),
                request(one) + ": " + difference.message(),
                "Return the fixture's data as in the example, or correct the example.");
    }

    Finding noResponse(TestCase one, NoResponseException e) {
        return finding(
                FindingRule.PROVIDER_SILENT,
                one,
                request(one) + ": " + e.reason(),
                "Make the server respond to this request.");
    }

    /** Affects the consumers with a contract for the expected status, or else all consumers of the operation. */
    private Finding finding(FindingRule rule, TestCase one, String message, String remedy) {
        List<String> readers =
                usage.readers(one.operation().folder(), one.expected().status(), "status");
        return new Finding(
                rule,
                one.source().location(),
                one.operation().id(),
                one.location(),
                readers.isEmpty() ? usage.callers(one.operation().folder()) : readers,
                message,
                remedy);
    }

    private static String request(TestCase one) {
        String request = one.request().toString();
        return request.length() > MAX_LENGTH ? request.substring(0, MAX_LENGTH) + '…' : request;
    }
}

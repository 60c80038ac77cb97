package org.coworkingapi.contract.verification.run;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.verification.cases.Case;
import org.coworkingapi.contract.verification.cases.Expected;
import org.coworkingapi.contract.verification.check.AnswerCheck;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.contract.verification.http.NoAnswerException;

/** Says in what an answer is not what follows from the spec, and whom that hurts. */
final class CaseJudge {

    private static final int READABLE = 160;

    private final Usage usage;
    private final AnswerCheck answers;

    CaseJudge(Usage usage, AnswerCheck answers) {

        this.usage = usage;
        this.answers = answers;
    }

    List<Finding> findings(Case one, Answer answer) {
        List<Finding> findings = new ArrayList<>();
        boolean head = one.request().method().equals("HEAD");
        Expected actual = new Expected(
                answer.status(),
                head ? one.expected().code() : answer.json().path("code").asString(""));
        boolean asExpected = one.expected().status() < 400
                ? answer.status() == one.expected().status()
                : actual.equals(one.expected());
        if (!asExpected) {
            findings.add(finding(
                    Rule.PROVIDER_ANSWER,
                    one,
                    request(one) + " is answered with " + actual + " and not with " + one.expected() + '.',
                    "Answer as the spec says, or change the spec."));
        }
        if (head && !answer.body().isEmpty()) {
            findings.add(finding(
                    Rule.PROVIDER_ANSWER, one, request(one) + " is answered with a body.", "Send none with HEAD."));
        }
        // A good answer to a request that should have been refused is held to nothing: the spec has none for it.
        if (asExpected || answer.status() >= 400) {
            findings.addAll(answers.findings(one.request(), answer));
        }
        if (asExpected && one.body() != null) {
            Difference.first(one.body(), answer.json()).ifPresent(difference -> findings.add(example(one, difference)));
        }
        return findings;
    }

    private Finding example(Case one, Difference difference) {
        String path = JsonPath.ofPointer(difference.pointer());
        return new Finding(
                Rule.PROVIDER_EXAMPLE,
                one.at().nearest(difference.pointer()),
                one.operation().id(),
                one.expected().status() + " " + path,
                usage.readers(one.operation().folder(), one.expected().status(), path),
                request(one) + ": " + difference.message(),
                "Answer with the fixture's data as the example shows them, or correct the example.");
    }

    Finding silence(Case one, NoAnswerException e) {
        return finding(
                Rule.PROVIDER_SILENT, one, request(one) + ": " + e.reason(), "Let the server answer this request.");
    }

    /** It hurts those who rely on the answer that should have come; if nobody says so, all who call the operation. */
    private Finding finding(Rule rule, Case one, String message, String remedy) {
        List<String> readers =
                usage.readers(one.operation().folder(), one.expected().status(), "status");
        return new Finding(
                rule,
                one.at().place(),
                one.operation().id(),
                one.place(),
                readers.isEmpty() ? usage.callers(one.operation().folder()) : readers,
                message,
                remedy);
    }

    private static String request(Case one) {
        String request = one.request().toString();
        return request.length() > READABLE ? request.substring(0, READABLE) + '…' : request;
    }
}

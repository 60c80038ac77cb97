package org.coworkingapi.contract.verification.run;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.cases.ReadBack;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/** Sends the request of a test case, then reads the written resource to check the effect. */
final class WriteCheck {

    private final Spec spec;
    private final CaseResponseCheck responseCheck;

    WriteCheck(Spec spec, CaseResponseCheck responseCheck) {
        this.spec = spec;
        this.responseCheck = responseCheck;
    }

    List<Finding> findings(TestCase testCase, HttpTransport transport) {
        Optional<ReceivedResponse> before = testCase.readBack()
                .filter(readBack -> readBack.effect() == ReadBack.Effect.UNCHANGED
                        || !readBack.removed().isEmpty()
                        || !readBack.kept().isEmpty())
                .flatMap(ReadBack::request)
                .map(transport::send);
        ReceivedResponse response = transport.send(testCase.request());
        List<Finding> findings = new ArrayList<>(responseCheck.findings(testCase, response));
        // 202 means that the server has not completed the action yet (RFC 9110, section 15.3.3).
        boolean isCompleted = response.status() != 202;
        if (findings.isEmpty() && isCompleted && testCase.readBack().isPresent()) {
            problem(testCase.readBack().get(), testCase, before, response, transport)
                    .ifPresent(
                            problem -> findings.add(
                                    responseCheck.finding(
                                            FindingRule.PROVIDER_EFFECT,
                                            testCase,
                                            CaseResponseCheck.requestText(testCase) + ": " + problem,
                                            "Store exactly the accepted changes, or state under 'skips' in requests.json why the effect differs.")));
        }
        return findings;
    }

    private Optional<String> problem(
            ReadBack readBack,
            TestCase testCase,
            Optional<ReceivedResponse> before,
            ReceivedResponse response,
            HttpTransport transport) {
        Optional<String> responseProblem = switch (readBack.effect()) {
            case STORED, MERGED -> notStored(readBack, response, "The response");
            case SHOWN, DELETED, UNCHANGED -> Optional.empty();
        };
        return responseProblem.or(() -> readBack.request()
                .or(() -> createdResource(testCase, response))
                .flatMap(read -> problem(readBack, before, read, transport.send(read))));
    }

    /** Returns the request for the URL in the header Location; empty if no GET operation of the spec has its path. */
    private Optional<Request> createdResource(TestCase testCase, ReceivedResponse response) {
        return response.header("Location")
                .filter(location -> response.status() == 201)
                .flatMap(location -> target(testCase.request(), location))
                .map(target ->
                        Request.of("GET", target).withToken(testCase.request().token()));
    }

    /** Resolves a location against the path of the request, and removes the base path of the server. */
    private Optional<String> target(Request request, String location) {
        URI uri;
        try {
            uri = URI.create(request.path()).resolve(location);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return IntStream.range(0, path.length())
                .filter(i -> path.charAt(i) == '/')
                .mapToObj(path::substring)
                .filter(candidate -> spec.operation("GET", candidate).isPresent())
                .findFirst()
                .map(candidate -> candidate + query);
    }

    private static Optional<String> problem(
            ReadBack readBack, Optional<ReceivedResponse> before, Request read, ReceivedResponse after) {
        if (readBack.effect() != ReadBack.Effect.DELETED
                && readBack.effect() != ReadBack.Effect.UNCHANGED
                && after.status() >= 300) {
            return Optional.of(read.target() + " leads to " + after.status() + " after the request.");
        }
        return switch (readBack.effect()) {
            case STORED, MERGED ->
                notStored(readBack, after, read.target() + ", read after the request,")
                        .or(() -> before.flatMap(old -> notRemoved(readBack.removed(), old, read, after)))
                        .or(() -> before.flatMap(old -> notKept(readBack.kept(), old, read, after)));
            case SHOWN ->
                JsonDifference.first(readBack.expected(), after.json())
                        .map(difference -> read.target() + ", read after the request, has another value of "
                                + JsonPath.ofPointer(difference.pointer()) + " than expected. "
                                + difference.message());
            case DELETED ->
                after.status() == 404 || after.status() == 410
                        ? Optional.empty()
                        : Optional.of(
                                read.target() + " leads to " + after.status() + " instead of 404 after the request.");
            case UNCHANGED ->
                before.flatMap(unchanged -> JsonDifference.first(unchanged.json(), after.json())
                        .filter(difference -> unchanged.status() < 300)
                        .map(difference -> "The request was rejected, but changed " + read.target() + ": "
                                + JsonPath.ofPointer(difference.pointer()) + ' ' + difference.message()));
        };
    }

    private static Optional<String> notRemoved(
            List<String> removed, ReceivedResponse before, Request read, ReceivedResponse after) {
        return removed.stream()
                .filter(name ->
                        before.status() < 300 && !before.json().path(name).isNull())
                .filter(name -> before.json().has(name)
                        && before.json().get(name).equals(after.json().get(name)))
                .findFirst()
                .map(name -> read.target() + ", read after the request, still has the old value of "
                        + JsonPath.ofPointer('/' + JsonPointers.escaped(name)) + ", which the replacement omits.");
    }

    private static Optional<String> notKept(
            List<String> kept, ReceivedResponse before, Request read, ReceivedResponse after) {
        return kept.stream()
                .filter(name -> before.status() < 300 && before.json().has(name))
                .flatMap(name -> JsonDifference.first(
                        before.json().get(name), after.json().path(name))
                        .map(difference -> read.target() + ", read after the request, has another value of "
                                + JsonPath.ofPointer('/' + JsonPointers.escaped(name) + difference.pointer())
                                + " than before, although the request omits it. " + difference.message())
                        .stream())
                .findFirst();
    }

    /** Compares the fields that were sent with the fields of the same names in a response. */
    private static Optional<String> notStored(ReadBack readBack, ReceivedResponse response, String subject) {
        JsonNode actual = response.json();
        return readBack.expected()
                .propertyStream()
                .filter(member -> actual.has(member.getKey()))
                .flatMap(member -> difference(readBack, member.getValue(), actual.get(member.getKey()))
                        .map(difference -> subject + " has another value of "
                                + JsonPath.ofPointer('/' + JsonPointers.escaped(member.getKey()) + difference.pointer())
                                + " than the request. " + difference.message())
                        .stream())
                .findFirst();
    }

    private static Optional<JsonDifference> difference(ReadBack readBack, JsonNode sent, JsonNode actual) {
        return readBack.effect() == ReadBack.Effect.MERGED
                ? JsonDifference.firstAfterMergePatch(sent, actual)
                : JsonDifference.first(sent, actual);
    }
}

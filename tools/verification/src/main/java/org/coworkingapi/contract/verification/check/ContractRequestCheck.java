package org.coworkingapi.contract.verification.check;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.RequestBody;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Checks that the request of a contract is valid, or leads to the error that the contract expects. */
final class ContractRequestCheck {

    private static final String BODY = "/request/body";

    private final Spec spec;
    private final Map<String, SymbolicToken> tokens;

    ContractRequestCheck(Spec spec, Map<String, SymbolicToken> tokens) {
        this.spec = spec;
        this.tokens = tokens;
    }

    /** Returns whether the path is valid in a URL; reports a finding if it is not. */
    static boolean hasValidPath(Contract contract, FindingCollector findings) {
        try {
            URI.create(contract.request().path());
            return true;
        } catch (IllegalArgumentException e) {
            findings.add(
                    FindingRule.CONTRACT_FORM,
                    "/request/urlPath",
                    "request.urlPath",
                    "The path '" + contract.request().path() + "' is not valid in a URL.",
                    "Percent-encode the path.");
            return false;
        }
    }

    void check(Contract contract, Operation operation, FindingCollector findings) {
        Request request = contract.request();
        List<Operation> operations = spec.at(request.path());
        if (!operations.isEmpty()
                && operations.stream().noneMatch(candidate -> candidate.id().equals(operation.id()))) {
            findings.add(
                    FindingRule.CONTRACT_REQUEST,
                    pointer(contract, "path"),
                    "path",
                    "The path '" + request.path() + "' belongs to "
                            + operations.get(0).id() + ", but the folder belongs to " + operation.id() + '.',
                    "Move the file to the folder '" + operations.get(0).folder() + "' or change the path.");
            return;
        }
        checkToken(contract, findings);
        checkExpectedError(contract, request, operation, findings);
        checkParametersAndHeaders(contract, request, operation, findings);
        checkCookies(contract, operation, findings);
        checkBodyFields(request, operation, findings);
    }

    private void checkExpectedError(
            Contract contract, Request request, Operation operation, FindingCollector findings) {
        String expected = statusAndCode(contract.status(), contract.code());
        Optional<String> cause = operation.responseTo(contract.status()).stream()
                .flatMap(response -> response.examples().stream())
                .filter(example -> example.code().equals(contract.code()) && contract.status() >= 400)
                .flatMap(example -> example.provokedBy().stream())
                .findFirst();
        List<RequestError> errors = new RequestCheck(spec, tokens).errors(request, operation);
        if (errors.isEmpty()) {
            if (cause.isPresent()) {
                findings.add(
                        FindingRule.CONTRACT_REQUEST,
                        "/request",
                        "",
                        "The request does not lead to " + expected
                                + "; according to x-provoked-by in the spec, this error has the cause '" + cause.get()
                                + "'.",
                        "Change the request, or expect the response that it leads to.");
            } else {
                checkState(contract, findings);
            }
            return;
        }
        RequestError firstError = errors.get(0);
        boolean isExpected = firstError.isDocumented()
                ? firstError.allows(contract.status(), contract.code())
                : !operation.statesCauses() && contract.status() >= 400;
        if (!isExpected) {
            findings.add(
                    FindingRule.CONTRACT_REQUEST,
                    pointer(contract, firstError),
                    firstError.requestPart(),
                    "The request leads to "
                            + (firstError.isDocumented() ? firstError.expected() : "an error")
                            + " instead of "
                            + expected + ": "
                            + firstError.message(),
                    "Send a valid request, or expect "
                            + (firstError.isDocumented()
                                    ? firstError.codeOrStatuses()
                                    : "an error that the spec documents")
                            + '.');
        }
    }

    private static String statusAndCode(int status, String code) {
        return code.isEmpty() ? "" + status : status + " " + code;
    }

    /** Checks that the token puts the server into a state that can lead to the expected status. */
    private void checkState(Contract contract, FindingCollector findings) {
        SymbolicToken token = tokens.get(contract.token());
        boolean dependsOnState = contract.status() == 429 || contract.status() >= 500;
        if (token != null && dependsOnState == token.requiresReadyServer()) {
            findings.add(
                    FindingRule.CONTRACT_TOKEN,
                    pointer(contract, "header Authorization"),
                    "header Authorization",
                    "The token '" + token.name() + "' requires the state '" + token.state()
                            + "', in which a server does not respond with " + contract.status() + '.',
                    dependsOnState
                            ? "Use a token with a state that leads to this status, or add such a token to fixture/tokens.json."
                            : "Use a token with the state 'ready', or expect an error that the state '" + token.state()
                                    + "' causes.");
        }
    }

    private void checkToken(Contract contract, FindingCollector findings) {
        contract.file().at("/request/headers").forEachEntry((name, value) -> {
            if (name.equalsIgnoreCase("Authorization")
                    && !(value.asString().startsWith("Bearer ")
                            && tokens.containsKey(value.asString().substring("Bearer ".length())))) {
                findings.add(
                        FindingRule.CONTRACT_TOKEN,
                        "/request/headers/" + name,
                        "header Authorization",
                        "'" + value.asString() + "' does not name a token of the fixture.",
                        "Use 'Bearer ' followed by a name from fixture/tokens.json.");
            }
        });
    }

    private static void checkParametersAndHeaders(
            Contract contract, Request request, Operation operation, FindingCollector findings) {
        request.query().stream()
                .map(Request.QueryParameter::name)
                .distinct()
                .filter(name ->
                        operation.parametersIn("query").map(Parameter::name).noneMatch(name::equals))
                .forEach(name -> findings.add(
                        FindingRule.CONTRACT_REQUEST_UNDOCUMENTED,
                        pointer(contract, name),
                        name,
                        "The operation has no query parameter '" + name + "'.",
                        "Remove it, or request its addition to the spec."));
        Optional<RequestBody> documentedBody = operation.documentedRequestBody();
        request.headers().keySet().stream()
                .sorted()
                .filter(name -> !name.equalsIgnoreCase("Accept")
                        && !name.equalsIgnoreCase("Cookie")
                        && !(name.equalsIgnoreCase("Content-Type") && documentedBody.isPresent())
                        && operation.parametersIn("header").map(Parameter::name).noneMatch(name::equalsIgnoreCase))
                .forEach(name -> findings.add(
                        FindingRule.CONTRACT_REQUEST_UNDOCUMENTED,
                        pointer(contract, "header " + name),
                        "header " + name,
                        "The operation has no request header '" + name + "'.",
                        "Remove it, or request its addition to the spec."));
    }

    private static void checkCookies(Contract contract, Operation operation, FindingCollector findings) {
        contract.file().at("/request/cookies").propertyNames().stream()
                .filter(name ->
                        operation.parametersIn("cookie").map(Parameter::name).noneMatch(name::equals))
                .forEach(name -> findings.add(
                        FindingRule.CONTRACT_REQUEST_UNDOCUMENTED,
                        "/request/cookies/" + JsonPointers.escaped(name),
                        "cookie " + name,
                        "The operation has no cookie '" + name + "'.",
                        "Remove it, or request its addition to the spec."));
    }

    private static void checkBodyFields(Request request, Operation operation, FindingCollector findings) {
        if (request.body() == null) {
            return;
        }
        Optional<RequestBody> documented = operation.documentedRequestBody();
        if (documented.isEmpty()) {
            findings.add(
                    FindingRule.CONTRACT_REQUEST_UNDOCUMENTED,
                    BODY,
                    "body",
                    "The operation has no request body.",
                    "Remove it, or request its addition to the spec.");
            return;
        }
        Optional<JsonSchema> schema = documented
                .get()
                .body(request.contentType())
                .map(body -> body.schema().closed());
        documented
                .get()
                .read(request.contentType(), request.body())
                .flatMap(value -> schema.map(closed -> closed.violations(value)))
                .orElse(List.of())
                .stream()
                .filter(violation -> violation.keyword().equals("additionalProperties"))
                .forEach(violation -> findings.add(
                        FindingRule.CONTRACT_REQUEST_UNDOCUMENTED,
                        BODY + violation.pointer(),
                        "body " + violation.path(),
                        "The request body has no field '" + violation.path() + "'.",
                        "Remove it, or request its addition to the spec."));
    }

    private static String pointer(Contract contract, RequestError error) {
        return error.requestPart().startsWith("body")
                ? BODY + error.bodyPointer()
                : pointer(contract, error.requestPart());
    }

    private static String pointer(Contract contract, String location) {
        if (location.startsWith("header ")) {
            return "/request/headers/" + JsonPointers.escaped(location.substring("header ".length()));
        }
        if (location.equals("method")) {
            return "/request/method";
        }
        String url = contract.file().at("/request/urlPath").isMissingNode() ? "/request/url" : "/request/urlPath";
        return Stream.of("/request/queryParameters/", "/request/cookies/")
                .map(holder -> holder + JsonPointers.escaped(location))
                .filter(pointer -> !contract.file().at(pointer).isMissingNode())
                .findFirst()
                .orElse(url);
    }
}

package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;

/** Reads contracts as Spring Cloud Contract writes them in YAML. */
final class ContractReader {

    private static final Set<String> KEYS = Set.of(
            "request",
            "response",
            "description",
            "label",
            "name",
            "priority",
            "ignored",
            "inProgress",
            "metadata",
            "input",
            "outputMessage");
    private static final Set<String> MESSAGES = Set.of("input", "outputMessage");

    private ContractReader() {}

    /** Whether a value looks like a contract, be it a broken one. */
    static boolean looksLikeContract(Node value) {
        return value.isList()
                ? value.items().stream().anyMatch(ContractReader::looksLikeContract)
                : value.get("request").isPresent()
                        || value.get("response").isPresent()
                        || MESSAGES.stream().anyMatch(key -> value.get(key).isPresent());
    }

    /**
     * Whether a value is a contract about HTTP that is to be kept; ignored ones and those about messages are not.
     *
     * @throws BadInputException if it does not have the form of a contract
     */
    static boolean isCall(Node value) {
        if (!value.isObject()) {
            throw invalid(value, "It is no contract: a contract has a 'request' and a 'response'");
        }
        value.members().forEach((key, member) -> {
            if (!KEYS.contains(key)) {
                throw invalid(
                        member,
                        "A contract has no '" + key + "'; it has 'request' and 'response', and may have "
                                + "'name', 'description', 'priority', 'label', 'ignored', 'inProgress' and 'metadata'");
            }
        });
        boolean isMessage = value.get("request").isEmpty()
                && MESSAGES.stream().anyMatch(key -> value.get(key).isPresent());
        return !isMessage && !value.isTrue("ignored");
    }

    private static Node part(Node contract, String name) {
        Node part = contract.get(name).orElseThrow(() -> invalid(contract, "The contract has no '" + name + "'"));
        if (!part.isObject()) {
            throw invalid(part, "The '" + name + "' of a contract is an object");
        }
        return part;
    }

    static Contract.ContractRequest given(Node contract) {
        Node request = part(contract, "request");
        Node method = request.get("method").orElseThrow(() -> invalid(request, "The request has no 'method'"));
        if (!method.text().matches("[A-Za-z]+")) {
            throw invalid(method, "The 'method' of a request is a word such as GET");
        }
        Node url = request.get("urlPath")
                .or(() -> request.get("url"))
                .orElseThrow(() -> invalid(request, "The request has no 'url' and no 'urlPath'"));
        if (!url.isText()
                || !url.text().matches("(https?://[^/?#]+)?(/.*)?")
                || url.text().isEmpty()) {
            throw invalid(url, "The '" + url.key() + "' of a request begins with '/'");
        }
        List<SentParameter> sent = new ArrayList<>(ContractParts.query(url));
        sent.addAll(ContractParts.named(request, "queryParameters", "query"));
        sent.addAll(ContractParts.named(request, "headers", "header"));
        sent.addAll(ContractParts.named(request, "cookies", "cookie"));
        String type = sent.stream()
                .filter(each -> each.is("header", "Content-Type"))
                .flatMap(each -> each.values().stream())
                .findFirst()
                .orElse("");
        Optional<ContractBody> body = ContractBodyReader.body(request, type);
        String path = url.text().replaceFirst("^https?://[^/?#]+", "").replaceFirst("[?#].*", "");
        return new Contract.ContractRequest(
                method.text().toUpperCase(Locale.ROOT),
                path.isEmpty() ? "/" : path,
                url.location(),
                List.copyOf(sent),
                body,
                ContractParts.matched(request, body));
    }

    static Contract.ContractResponse expected(Node contract) {
        Node response = part(contract, "response");
        Node status = response.get("status").orElseThrow(() -> invalid(response, "The response has no 'status'"));
        if (!status.text().matches("[1-5]\\d\\d")) {
            throw invalid(status, "The 'status' of a response is a number from 100 to 599");
        }
        List<SentParameter> headers = ContractParts.named(response, "headers", "header");
        String type = headers.stream()
                .filter(each -> each.is("header", "Content-Type"))
                .flatMap(each -> each.values().stream())
                .findFirst()
                .orElse("");
        Optional<ContractBody> body = ContractBodyReader.body(response, type);
        return new Contract.ContractResponse(
                Integer.parseInt(status.text()), status.location(), headers, body, ContractParts.matched(response, body));
    }

    static BadInputException invalid(Node node, String reason) {
        return new BadInputException(node.file(), node.line(), reason + ".");
    }
}

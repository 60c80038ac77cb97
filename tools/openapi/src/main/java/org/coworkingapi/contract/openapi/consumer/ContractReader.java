package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;

/** Reads Spring Cloud Contract files in YAML. */
final class ContractReader {

    private static final Set<String> FIELDS = Set.of(
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
    private static final Set<String> MESSAGING_FIELDS = Set.of("input", "outputMessage");

    private ContractReader() {}

    /** Returns whether a value resembles a contract, even if it is invalid. */
    static boolean looksLikeContract(Node value) {
        return value.isList()
                ? value.items().stream().anyMatch(ContractReader::looksLikeContract)
                : value.get("request").isPresent()
                        || value.get("response").isPresent()
                        || MESSAGING_FIELDS.stream()
                                .anyMatch(key -> value.get(key).isPresent());
    }

    /**
     * Returns whether a value is an HTTP contract that is not ignored. Messaging contracts are excluded.
     *
     * @throws BadInputException if the value is not a valid contract
     */
    static boolean isCall(Node value) {
        if (!value.isObject()) {
            throw invalid(value, "The value is not a contract; it must be an object with a 'request' and a 'response'");
        }
        value.members().forEach((key, member) -> {
            if (!FIELDS.contains(key)) {
                throw invalid(
                        member,
                        "Unknown field '" + key + "' in a contract; valid fields are 'request', 'response', 'name', "
                                + "'description', 'priority', 'label', 'ignored', 'inProgress' and 'metadata'");
            }
        });
        boolean isMessage = value.get("request").isEmpty()
                && MESSAGING_FIELDS.stream().anyMatch(key -> value.get(key).isPresent());
        return !isMessage && !value.isTrue("ignored");
    }

    private static Node part(Node contract, String name) {
        Node part = contract.get(name).orElseThrow(() -> invalid(contract, "The contract has no '" + name + "'"));
        if (!part.isObject()) {
            throw invalid(part, "The '" + name + "' of a contract must be an object");
        }
        return part;
    }

    static Contract.ContractRequest readRequest(Node contract) {
        Node request = part(contract, "request");
        Node method = request.get("method").orElseThrow(() -> invalid(request, "The request has no 'method'"));
        if (!method.text().matches("[A-Za-z]+")) {
            throw invalid(method, "The 'method' of a request must be a word such as GET");
        }
        Node url = request.get("urlPath")
                .or(() -> request.get("url"))
                .orElseThrow(() -> invalid(request, "The request has neither a 'url' nor a 'urlPath'"));
        if (!url.isText()
                || !url.text().matches("(https?://[^/?#]+)?(/.*)?")
                || url.text().isEmpty()) {
            throw invalid(url, "The '" + url.key() + "' of a request must begin with '/'");
        }
        List<SentParameter> sent = new ArrayList<>(ContractParts.query(url));
        sent.addAll(ContractParts.parameters(request, "queryParameters", "query"));
        sent.addAll(ContractParts.parameters(request, "headers", "header"));
        sent.addAll(ContractParts.cookiesOfHeaders(sent));
        sent.addAll(ContractParts.parameters(request, "cookies", "cookie"));
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
                ContractParts.matchedLocations(request, body));
    }

    static Contract.ContractResponse readResponse(Node contract) {
        Node response = part(contract, "response");
        Node status = response.get("status").orElseThrow(() -> invalid(response, "The response has no 'status'"));
        if (!status.text().matches("[1-5]\\d\\d")) {
            throw invalid(status, "The 'status' of a response must be a number from 100 to 599");
        }
        List<SentParameter> headers = ContractParts.parameters(response, "headers", "header");
        String type = headers.stream()
                .filter(each -> each.is("header", "Content-Type"))
                .flatMap(each -> each.values().stream())
                .findFirst()
                .orElse("");
        Optional<ContractBody> body = ContractBodyReader.body(response, type);
        return new Contract.ContractResponse(
                Integer.parseInt(status.text()),
                status.location(),
                headers,
                body,
                ContractParts.matchedLocations(response, body));
    }

    static BadInputException invalid(Node node, String reason) {
        return new BadInputException(node.file(), node.line(), reason + ".");
    }
}

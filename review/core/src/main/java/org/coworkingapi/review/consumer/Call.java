package org.coworkingapi.review.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.review.change.Location;
import org.coworkingapi.review.document.Node;

/**
 * A contract and the operation that it is about.
 *
 * @param variables  the values in the path, by name
 * @param isNoMethod whether it sends a method that the path does not have, and expects to be told so (405)
 */
public record Call(Contract contract, ApiOperation operation, Map<String, String> variables, boolean isNoMethod) {

    public Consumer consumer() {
        return contract.consumer();
    }

    /** Parameters as the operation names them, with what is sent. */
    public List<Sent> sent() {
        List<Sent> sent = new ArrayList<>();
        if (!isNoMethod) {
            variables.forEach((name, value) -> {
                if (operation.parameters().containsKey(Location.parameter("path", name))) {
                    sent.add(new Sent("path", name, List.of(value), contract.request().place()));
                }
            });
            sent.addAll(contract.request().sent());
        }
        return sent;
    }

    /** What is sent as a parameter; empty if it is not sent. */
    public Optional<Sent> sent(Location parameter) {
        return sent().stream().filter(each -> operation.parameter(each.in(), each.name()).equals(parameter)).findFirst();
    }

    /** The body that is sent, as the document describes it. */
    public Location requestBody() {
        return requestBody(operation, "");
    }

    /**
     * The body that is sent, as another document describes it.
     *
     * @param type what it is taken for if the contract does not say
     */
    public Location requestBody(ApiOperation other, String type) {
        String header = contract.request().header("Content-Type");
        return Location.requestBody(ApiOperation.mediaType(other.requestBody(), header.isEmpty() ? type : header));
    }

    /** The status that is expected, as the document describes it; itself if the document does not. */
    public String status() {
        return operation.status(contract.response().status()).orElse(String.valueOf(contract.response().status()));
    }

    /** The body that is expected, as the document describes it. */
    public Location responseBody() {
        return responseBody(operation, "");
    }

    /**
     * The body that is expected, as another document describes it.
     *
     * @param type what it is taken for if the contract does not say
     */
    public Location responseBody(ApiOperation other, String type) {
        String status = other.status(contract.response().status()).orElse(String.valueOf(contract.response().status()));
        Optional<Node> response = Optional.ofNullable(other.responses().get(status));
        String header = contract.response().header("Content-Type");
        return Location.responseBody(status, ApiOperation.mediaType(response, header.isEmpty() ? type : header));
    }
}

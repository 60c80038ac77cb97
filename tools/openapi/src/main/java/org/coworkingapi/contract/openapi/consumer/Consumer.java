package org.coworkingapi.contract.openapi.consumer;

import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;

/**
 * A user of the API.
 *
 * @param name as its {@code consumer.yaml} says, or the folder of its contracts
 * @param owner the team and how to reach it, or empty
 * @param client the generated client that it uses ({@code java}, {@code typescript}…), or empty if it does not say
 */
public record Consumer(String name, String owner, String client) {

    /**
     * Reads a consumer from its file.
     *
     * @throws BadInputException if the file is not an object
     */
    public static Consumer of(SourceFile file) {
        Node card = file.node();
        if (!card.isObject()) {
            throw ContractReader.invalid(card, "It describes no consumer: it should have a 'name' and an 'owner'");
        }
        String owner = card.get("owner").map(Consumer::owner).orElse("");
        String name = card.text("name");
        return new Consumer(
                name.isEmpty() ? Contract.name(Contract.parent(file.path())) : name,
                owner,
                card.get("client")
                        .filter(client -> !client.isNull())
                        .map(Node::text)
                        .orElse(""));
    }

    private static String owner(Node owner) {
        return owner.isObject()
                ? Stream.of(owner.text("team"), owner.text("contact"))
                        .filter(text -> !text.isEmpty())
                        .reduce((team, contact) -> team + ", " + contact)
                        .orElse("")
                : owner.text();
    }

    /** The owner without the way to reach it. */
    public String team() {
        return owner.replaceFirst(", [^,]*$", "");
    }

    /** The name, and the owner in parentheses. */
    @Override
    public String toString() {
        return owner.isEmpty() ? name : name + " (" + owner + ')';
    }
}

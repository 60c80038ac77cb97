package org.coworkingapi.contract.openapi.consumer;

import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;

/**
 * A consumer of the API.
 *
 * @param name the name in its {@code consumer.yaml}, or the name of the folder with its contracts
 * @param owner the team and its contact, or an empty string
 * @param client the generated client of the consumer, such as {@code java} or {@code typescript}, or an empty string if
 *     unknown
 */
public record Consumer(String name, String owner, String client) {

    /**
     * Reads a consumer from its {@code consumer.yaml}.
     *
     * @throws BadInputException if the file is not an object
     */
    public static Consumer of(SourceFile file) {
        Node description = file.node();
        if (!description.isObject()) {
            throw ContractReader.invalid(
                    description,
                    "The file does not describe a consumer; it must be an object with a 'name' and an 'owner'");
        }
        String owner = description.get("owner").map(Consumer::owner).orElse("");
        String name = description.text("name");
        return new Consumer(
                name.isEmpty() ? Contract.name(Contract.parent(file.path())) : name,
                owner,
                description
                        .get("client")
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

    /** Returns the owner without the contact. */
    public String team() {
        return owner.replaceFirst(", [^,]*$", "");
    }

    /** Returns the name, followed by the owner in parentheses. */
    @Override
    public String toString() {
        return owner.isEmpty() ? name : name + " (" + owner + ')';
    }
}

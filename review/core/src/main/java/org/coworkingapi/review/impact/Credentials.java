package org.coworkingapi.review.impact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coworkingapi.review.consumer.ApiOperation;
import org.coworkingapi.review.consumer.Call;
import org.coworkingapi.review.consumer.Sent;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Node;

/** What a contract shows of how its consumer is let in; whether a token is good cannot be seen. */
final class Credentials {

    private Credentials() {}

    /** Whether what is sent is of the form that an operation asks for. */
    static boolean fit(Call call, ApiOperation operation) {
        List<Node> alternatives = operation.security();
        return alternatives.isEmpty() || alternatives.stream().anyMatch(alternative -> alternative.members().keySet().stream()
                .allMatch(scheme -> has(call, operation.document(), scheme)));
    }

    private static boolean has(Call call, Document document, String name) {
        Optional<Node> scheme = document.root().at("/components/securitySchemes").flatMap(map -> map.get(name)).map(document::resolve);
        return scheme.map(node -> switch (node.text("type")) {
            case "apiKey" -> sent(call, node.text("in"), node.text("name")).isPresent();
            case "mutualTLS" -> true;
            case "http" -> authorization(call, node.text("scheme"));
            default -> authorization(call, "bearer");
        }).orElse(true);
    }

    private static boolean authorization(Call call, String scheme) {
        return sent(call, "header", "Authorization").filter(header -> header.values().isEmpty() || header.values().stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith(scheme.toLowerCase(Locale.ROOT)))).isPresent();
    }

    private static Optional<Sent> sent(Call call, String in, String name) {
        return call.contract().request().sent().stream().filter(sent -> sent.in().equals(in)
                && (in.equals("header") ? sent.name().equalsIgnoreCase(name) : sent.name().equals(name))).findFirst();
    }
}

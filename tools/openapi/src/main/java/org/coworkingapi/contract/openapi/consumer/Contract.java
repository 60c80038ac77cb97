package org.coworkingapi.contract.openapi.consumer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.Place;

/**
 * One request of a consumer, and the answer that it relies on.
 *
 * @param root where it begins
 */
public record Contract(Consumer consumer, Node root, Request request, Response response) {

    /**
     * What a consumer sends.
     *
     * @param method in capitals
     * @param path   without query
     * @param place  of the path
     * @param sent   query parameters, headers and cookies
     */
    public record Request(String method, String path, Place place, List<Sent> sent, Optional<Body> body, List<Matched> matched) {

        /** The text of a header; empty if it is not sent, or its value is left open. */
        public String header(String name) {
            return text(sent, name);
        }
    }

    /**
     * What a consumer relies on.
     *
     * @param place   of the status
     * @param headers those that it reads
     */
    public record Response(int status, Place place, List<Sent> headers, Optional<Body> body, List<Matched> matched) {

        /** The text of a header; empty if it is not read, or its value is left open. */
        public String header(String name) {
            return text(headers, name);
        }

        /** Whether a rule of the contract lets other values pass at a place than the one in its body. */
        public boolean isLoose(String path) {
            boolean isExact = matched.stream().anyMatch(rule -> rule.path().equals(path) && !rule.isLoose());
            return !isExact && matched.stream().anyMatch(rule -> rule.isLoose() && BodyPaths.isWithin(path, rule.path()));
        }
    }

    /** File and line of its beginning. */
    public Place place() {
        return root.place();
    }

    /** Its name, or that of its file. */
    public String name() {
        String name = root.text("name");
        return name.isEmpty() ? root.file().getFileName().toString().replaceAll("\\.ya?ml$", "") : name;
    }

    /** Whether it expects what it asked for, and no error. */
    public boolean expectsSuccess() {
        return response.status() < 400;
    }

    /** Method and path. */
    @Override
    public String toString() {
        return request.method() + ' ' + request.path();
    }

    private static String text(List<Sent> sent, String name) {
        return sent.stream().filter(each -> each.is("header", name)).flatMap(each -> each.values().stream()).findFirst().orElse("");
    }

    /** A media type without its parameters, in small letters. */
    static String mediaType(String header) {
        return header.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}

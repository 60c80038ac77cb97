package org.coworkingapi.contract.openapi.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** An OpenAPI 3.0 or 3.1 document, in one file or several. */
public final class Document {

    private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "examples");

    private final Node root;
    private final boolean isVersion30;
    private final Map<Path, Node> files = new ConcurrentHashMap<>();
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    private Document(Node root, boolean isVersion30) {
        this.root = root;
        this.isVersion30 = isVersion30;
        files.put(root.file().toAbsolutePath().normalize(), root);
    }

    /**
     * Reads a document.
     *
     * @throws BadInputException if it is not OpenAPI 3.0 or 3.1, or a {@code $ref} in it leads nowhere or in a circle
     */
    public static Document read(Path path) {
        return of(NodeReader.read(path));
    }

    /** The document whose first file was read already. */
    public static Document of(Node root) {
        String version = root.text("openapi");
        boolean is30 = version.matches("3\\.0(\\.\\d+)?(-.*)?");
        if (!is30 && !version.matches("3\\.1(\\.\\d+)?(-.*)?")) {
            throw new BadInputException(
                    root.file(),
                    root.get("openapi")
                            .or(() -> root.get("swagger"))
                            .orElse(root)
                            .line(),
                    version.isEmpty() && root.text("swagger").isEmpty()
                            ? "It is no OpenAPI document: it has no 'openapi: 3.0.x' or 'openapi: 3.1.x'."
                            : "It is OpenAPI " + version + root.text("swagger") + "; 3.0 and 3.1 can be reviewed.");
        }
        Document document = new Document(root, is30);
        if (root.get("paths")
                .or(() -> root.get("webhooks"))
                .or(() -> root.get("components"))
                .filter(node -> !node.isNull())
                .isEmpty()) {
            throw new BadInputException(root.file(), 1, "It is no OpenAPI document: it has no 'paths'.");
        }
        document.check(root);
        return document;
    }

    /** A schema that stands alone, of OpenAPI 3.0; its references must lead into it. */
    public static Document ofSchema(Node schema) {
        return new Document(schema, true);
    }

    public Node root() {
        return root;
    }

    public Path path() {
        return root.file();
    }

    /** Whether it is OpenAPI 3.0, whose schemas differ from JSON Schema, and not 3.1. */
    public boolean isVersion30() {
        return isVersion30;
    }

    /** The value of {@code info.version}. */
    public String version() {
        return root.at("/info/version").map(Node::text).orElse("");
    }

    /** What stands in a place: the node itself, or what its {@code $ref}s lead to. */
    public Node resolve(Node node) {
        Node at = node;
        while (reference(at).isPresent()) {
            at = target(at);
        }
        return at;
    }

    /** The text of a node's {@code $ref}; empty if it has none. */
    public static Optional<String> reference(Node node) {
        return node.get("$ref").filter(Node::isText).map(Node::text);
    }

    /** What a node's {@code $ref} names, one step. */
    public Node target(Node node) {
        String reference = reference(node).orElseThrow();
        if (reference.startsWith("#/")
                && !reference.contains("%")
                && node.file().equals(root.file())) {
            // Almost all are of this form, and there are hundreds of thousands.
            return root.at(reference.substring(1)).orElseThrow(() -> missingTarget(node, root));
        }
        int hash = reference.indexOf('#');
        String name = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = decoded(node, hash < 0 ? "" : reference.substring(hash + 1));
        if (name.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            throw invalidReference(node, "is not read: references may lead to files, not over the network");
        }
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw invalidReference(
                    node, "is not supported: only JSON pointers, as '#/components/schemas/Name', may follow the '#'");
        }
        Node file = file(node, name.isEmpty() ? node.file() : sibling(node, decoded(node, name)));
        return file.at(pointer).orElseThrow(() -> missingTarget(node, file));
    }

    /**
     * Returns something that is made from this document once, such as an index of it.
     *
     * @param key names it; its class and value belong to the caller
     */
    @SuppressWarnings("unchecked")
    public <T> T derived(Object key, Supplier<T> make) {
        Object known = derived.get(key);
        if (known == null) {
            T made = make.get();
            Object first = derived.putIfAbsent(key, made);
            known = first == null ? made : first;
        }
        return (T) known;
    }

    /** Synchronized, for several threads may follow references at once. */
    private synchronized Node file(Node from, Path path) {
        Path key = path.toAbsolutePath().normalize();
        Node known = files.get(key);
        if (known == null) {
            if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
                throw invalidReference(from, "names no file");
            }
            try {
                known = NodeReader.read(path);
            } catch (BadInputException e) {
                throw e.reason().endsWith("There is no such file.")
                        ? invalidReference(from, "leads nowhere: there is no such file")
                        : e;
            }
            files.put(key, known);
            check(known);
        }
        return known;
    }

    private static Path sibling(Node from, String name) {
        try {
            return from.file().resolveSibling(name).normalize();
        } catch (InvalidPathException e) {
            throw invalidReference(from, "names no file");
        }
    }

    /** Every reference is followed once, so that later nothing can be missing. */
    private void check(Node node) {
        if (reference(node).isPresent()) {
            Set<Node> chain = new LinkedHashSet<>();
            for (Node at = node; reference(at).isPresent(); at = target(at)) {
                if (!chain.add(at)) {
                    throw invalidReference(node, "leads in a circle: it comes back to itself without naming anything");
                }
            }
        }
        boolean isMapOfNames =
                node.parent().map(Node::key).filter("components"::equals).isPresent()
                        || node.key().equals("properties");
        node.members().forEach((name, member) -> {
            if (isMapOfNames || (!DATA.contains(name) && !name.startsWith("x-"))) {
                check(member);
            }
        });
        node.items().forEach(item -> check(item));
    }

    private static BadInputException invalidReference(Node node, String why) {
        return new BadInputException(
                node.file(),
                node.get("$ref").orElse(node).line(),
                "The $ref '" + reference(node).orElse("") + "' " + why + ".");
    }

    private static BadInputException missingTarget(Node node, Node file) {
        return invalidReference(
                node, "leads nowhere: there is no such value in " + file.file().getFileName());
    }

    /** A URI fragment may be percent-encoded (RFC 6901, section 6). */
    private static String decoded(Node node, String text) {
        try {
            return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException e) {
            throw invalidReference(node, "is not encoded as a URI asks: '%' must be followed by two hexadecimal digits");
        }
    }
}

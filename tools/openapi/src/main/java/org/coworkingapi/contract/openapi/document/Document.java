package org.coworkingapi.contract.openapi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An OpenAPI 3.0, 3.1 or 3.2 document, in one file or several. */
public final class Document {

    private final Node root;
    private final boolean isVersion30;
    private final DocumentFiles source;
    private final Map<Path, Node> files = new ConcurrentHashMap<>();
    private final Map<Node, Node> resolved = new ConcurrentHashMap<>();
    private final Map<Node, Node> resolvedWithoutSiblings = new ConcurrentHashMap<>();
    private final ReferenceValidator references = new ReferenceValidator(this);
    private final List<BadInputException> defects;
    private final Map<Object, Object> derivedValues = new ConcurrentHashMap<>();

    private Document(Node root, boolean isVersion30, DocumentFiles source, List<BadInputException> defects) {
        this.root = root;
        this.defects = defects;
        this.isVersion30 = isVersion30;
        this.source = source;
        files.put(root.file().toAbsolutePath().normalize(), root);
    }

    /**
     * Reads a document.
     *
     * @throws BadInputException if the document is not OpenAPI 3.0, 3.1 or 3.2, or contains an unresolvable or circular
     *     {@code $ref}
     */
    public static Document read(Path path) {
        return read(DocumentSource.onDisk(path));
    }

    /**
     * Reads a document.
     *
     * @throws BadInputException as {@link #read(Path)}
     */
    public static Document read(DocumentSource source) {
        List<BadInputException> defects = new CopyOnWriteArrayList<>();
        return of(NodeReader.readLeniently(source, defects::add), source.files(), defects);
    }

    /** Creates a document from the content of its first file. */
    public static Document of(Node root) {
        return of(root, DocumentFiles.ON_DISK, new CopyOnWriteArrayList<>());
    }

    private static Document of(Node root, DocumentFiles source, List<BadInputException> defects) {
        String version = root.text("openapi");
        boolean isVersion30 = version.matches("3\\.0(\\.\\d+)?(-.*)?");
        if (!isVersion30 && !version.matches("3\\.[12](\\.\\d+)?(-.*)?")) {
            throw new BadInputException(
                    root.file(),
                    root.get("openapi")
                            .or(() -> root.get("swagger"))
                            .orElse(root)
                            .line(),
                    version.isEmpty() && root.text("swagger").isEmpty()
                            ? "The file is not an OpenAPI document: it has no 'openapi: 3.0.x', 'openapi: 3.1.x' or 'openapi: 3.2.x'."
                            : "OpenAPI " + version + root.text("swagger") + " is not supported; use 3.0, 3.1 or 3.2.");
        }
        Document document = new Document(root, isVersion30, source, defects);
        if (root.get("paths")
                .or(() -> root.get("webhooks"))
                .or(() -> root.get("components"))
                .filter(node -> !node.isNull())
                .isEmpty()) {
            throw new BadInputException(
                    root.file(),
                    1,
                    "The file is not an OpenAPI document: it has no 'paths', 'webhooks' or 'components'.");
        }
        document.references.check(root);
        StructuralReferences.replace(document);
        return document;
    }

    /** Creates a document from a single OpenAPI 3.0 schema, whose references must point into the schema. */
    public static Document ofSchema(Node schema) {
        return new Document(schema, true, DocumentFiles.ON_DISK, List.of());
    }

    public Node root() {
        return root;
    }

    public Path path() {
        return root.file();
    }

    /** Returns the content of all files, sorted by path. */
    public List<Node> files() {
        return files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the defects of the files that were accepted, such as duplicate keys in JSON. */
    public List<BadInputException> defects() {
        return List.copyOf(defects);
    }

    /** Returns the SHA-256 digest of the first file. */
    public String digest() {
        try {
            return Sha256.hex(source.read(path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns {@code true} for OpenAPI 3.0, whose schemas differ from JSON Schema, and {@code false} for later
     * versions.
     */
    public boolean isVersion30() {
        return isVersion30;
    }

    /** Returns the value of {@code info.version}, or an empty string. */
    public String version() {
        return root.at("/info/version").map(Node::text).orElse("");
    }

    /** Follows all references of a node. Returns the node itself if it is not a reference. */
    public Node resolve(Node node) {
        return follow(node, current -> true, resolved);
    }

    /** Follows references that have no sibling keywords with an effect. */
    public Node resolveWithoutSiblings(Node node) {
        return follow(node, current -> isVersion30 || current.members().size() == 1, resolvedWithoutSiblings);
    }

    /**
     * @param known the final targets of references to references, which are cached because many references lead to them
     */
    private Node follow(Node node, Predicate<Node> isFollowed, Map<Node, Node> known) {
        if (reference(node).isEmpty()) {
            return node;
        }
        Set<Node> followed = new LinkedHashSet<>();
        Node current = node;
        while (reference(current).isPresent() && isFollowed.test(current)) {
            if (!followed.add(current)) {
                throw invalidReference(node, "is circular: it resolves to itself");
            }
            Node target = known.get(current);
            current = target == null ? target(current) : target;
        }
        if (followed.size() > 1) {
            for (Node reference : followed) {
                known.put(reference, current);
            }
        }
        return current;
    }

    /** Forgets the followed references, because one of them was replaced. */
    void clearFollowedReferences() {
        resolved.clear();
        resolvedWithoutSiblings.clear();
    }

    /** Returns the value of a node's {@code $ref}, or an empty {@code Optional} if it has none. */
    public static Optional<String> reference(Node node) {
        return node.get("$ref").filter(Node::isText).map(Node::text);
    }

    /** Follows a single reference. */
    public Node target(Node node) {
        return target(node, reference(node).orElseThrow());
    }

    /**
     * Returns the value to which a reference points.
     *
     * @param node the node that contains the reference
     * @throws BadInputException if there is no such value
     */
    public Node target(Node node, String reference) {
        return target(node, reference, Set.of());
    }

    /** @param followed the references that were already followed to find the target */
    private Node target(Node node, String reference, Set<Node> followed) {
        if (reference.startsWith("#/")
                && !reference.contains("%")
                && node.file().equals(root.file())) {
            // Fast path: large documents have hundreds of thousands of references, almost all in this form.
            return at(root, reference.substring(1), node, followed);
        }
        int hash = reference.indexOf('#');
        String name = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = decode(node, hash < 0 ? "" : reference.substring(hash + 1));
        if (name.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            throw invalidReference(node, "is not supported: references must point to files, not to URLs");
        }
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw invalidReference(
                    node,
                    "is not supported: the part after '#' must be a JSON pointer such as '/components/schemas/Name'");
        }
        Node file = readFile(node, name.isEmpty() ? node.file() : sibling(node, decode(node, name)));
        return at(file, pointer, node, followed);
    }

    private Node at(Node file, String pointer, Node from, Set<Node> followed) {
        return file.at(pointer)
                .or(() -> throughReferences(file, pointer, followed))
                .orElseThrow(() -> missingTarget(from, file));
    }

    /**
     * Returns the value at a pointer that leads through references. For example, {@code components} may be a reference.
     */
    private Optional<Node> throughReferences(Node file, String pointer, Set<Node> followed) {
        Set<Node> references = new HashSet<>(followed);
        Node current = file;
        for (String segment : JsonPointers.segments(pointer)) {
            while (current.child(segment).isEmpty() && reference(current).isPresent() && references.add(current)) {
                current = target(current, reference(current).orElseThrow(), references);
            }
            Optional<Node> child = current.child(segment);
            if (child.isEmpty()) {
                return child;
            }
            current = child.get();
        }
        return Optional.of(current);
    }

    /**
     * Returns a value that is computed from this document once and then cached, such as an index.
     *
     * @param key identifies the value; callers must use a key class of their own
     */
    @SuppressWarnings("unchecked") // Each key stands for one type of value.
    public <T> T derived(Object key, Supplier<T> supplier) {
        Object cached = derivedValues.get(key);
        if (cached == null) {
            T computed = supplier.get();
            Object concurrent = derivedValues.putIfAbsent(key, computed);
            cached = concurrent == null ? computed : concurrent;
        }
        return (T) cached;
    }

    /** Synchronized, because several threads may follow references at the same time. */
    private synchronized Node readFile(Node from, Path path) {
        Path key = path.toAbsolutePath().normalize();
        Node cached = files.get(key);
        if (cached == null) {
            if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
                throw invalidReference(from, "does not point to a regular file");
            }
            try {
                cached = NodeReader.readLeniently(new DocumentSource(path, source), defects::add);
            } catch (BadInputException e) {
                throw e.reason().endsWith(NodeReader.MISSING)
                        ? invalidReference(from, "points to a file that does not exist")
                        : e;
            }
            files.put(key, cached);
            references.check(cached);
        }
        return cached;
    }

    private Path sibling(Node from, String name) {
        try {
            return source.sibling(from.file(), name);
        } catch (InvalidPathException e) {
            throw invalidReference(from, "is not a valid path");
        }
    }

    static BadInputException invalidReference(Node node, String reason) {
        return new BadInputException(
                node.file(),
                node.get("$ref").orElse(node).line(),
                "The $ref '" + reference(node).orElse("") + "' " + reason + ".");
    }

    private static BadInputException missingTarget(Node node, Node file) {
        return invalidReference(
                node, "points to a value that does not exist in " + file.file().getFileName());
    }

    /** Decodes a part of a URI reference, which may be percent-encoded (RFC 6901, section 6). */
    private static String decode(Node node, String text) {
        try {
            return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException e) {
            throw invalidReference(
                    node, "is not percent-encoded correctly: '%' must be followed by two hexadecimal digits");
        }
    }
}

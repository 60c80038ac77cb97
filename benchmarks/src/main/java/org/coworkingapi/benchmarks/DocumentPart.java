package org.coworkingapi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/**
 * A value in an OpenAPI document, read without the classes of the review.
 *
 * @param pointer the JSON pointer in the file
 * @param value a map, a list, or a scalar. The members of a map or list from {@link #with} may be parts
 */
record DocumentPart(Path file, String pointer, Object value, Kind kind) {

    /** The meaning of the members of a value. */
    enum Kind {
        /** An OpenAPI object or a schema: the names of its members are keywords. */
        OBJECT,
        /** A map from names to objects, or a list of objects. */
        OBJECTS,
        /** A map from names to {@link #OBJECTS}, such as {@code callbacks}. */
        MAPS,
        /** Any other value, such as a list of required properties. */
        VALUE,
        /** Documentation, which is not compared. */
        DOCUMENTATION
    }

    private static final Set<String> DOCUMENTATION =
            Set.of("description", "summary", "title", "example", "examples", "externalDocs", "contact", "license");

    private static final Set<String> OBJECT_LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "servers", "tags");

    /** Keywords with a map from names to objects. */
    static final Set<String> OBJECT_MAPS = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "schemas",
            "responses",
            "parameters",
            "headers",
            "requestBodies",
            "securitySchemes",
            "links",
            "pathItems",
            "paths",
            "webhooks",
            "content",
            "encoding",
            "variables",
            "flows");

    /** Keywords whose maps are values, not objects. */
    private static final Set<String> VALUES = Set.of("default", "const", "mapping", "scopes");

    /** Lines that snakeyaml-engine rejects at the start of a block scalar; the document of OpenAI has some. */
    private static final Pattern BLANK_LINES_WITH_SPACES = Pattern.compile("(?m)^ +$");

    /** Ends chains of references that refer to themselves. */
    private static final int MAX_REFERENCES = 10;

    private static final Map<Path, Object> FILES = new HashMap<>();

    private static final Map<Path, Kind> ROOT_KINDS = new HashMap<>();

    static DocumentPart root(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return new DocumentPart(
                path, "", FILES.computeIfAbsent(path, DocumentPart::read), ROOT_KINDS.getOrDefault(path, Kind.OBJECT));
    }

    private static Object read(Path file) {
        try {
            String text = Files.readString(file);
            if (file.toString().endsWith(".json")) {
                return new ObjectMapper().readValue(text, Object.class);
            }
            LoadSettings settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setMaxAliasesForCollections(Integer.MAX_VALUE)
                    .build();
            return new Load(settings)
                    .loadFromString(BLANK_LINES_WITH_SPACES.matcher(text).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the members of a map, or of a list by index. */
    Map<String, DocumentPart> members() {
        Map<String, DocumentPart> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.put(String.valueOf(key), member(String.valueOf(key), member)));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                members.put(String.valueOf(i), member(String.valueOf(i), list.get(i)));
            }
        }
        return members;
    }

    /** Returns a member of a map or list, or null. */
    DocumentPart get(String key) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey(key) ? member(key, map.get(key)) : null;
        }
        boolean isItem =
                value instanceof List<?> list && key.matches("\\d{1,9}") && Integer.parseInt(key) < list.size();
        return isItem ? member(key, ((List<?>) value).get(Integer.parseInt(key))) : null;
    }

    private DocumentPart member(String key, Object member) {
        if (member instanceof DocumentPart part) {
            return part;
        }
        return new DocumentPart(
                file, pointer + '/' + key.replace("~", "~0").replace("/", "~1"), member, memberKind(key, member));
    }

    private Kind memberKind(String key, Object member) {
        boolean isContainer = member instanceof Map || member instanceof List;
        return switch (kind) {
            case MAPS -> isContainer ? Kind.OBJECTS : Kind.VALUE;
            case OBJECTS -> {
                if (key.startsWith("x-") && pointer.matches(".*/(paths|responses|callbacks/[^/]*)")) {
                    yield Kind.DOCUMENTATION;
                }
                yield isContainer ? Kind.OBJECT : Kind.VALUE;
            }
            case OBJECT -> {
                if (key.startsWith("x-") || DOCUMENTATION.contains(key)) {
                    yield Kind.DOCUMENTATION;
                }
                if (key.equals("callbacks")) {
                    yield Kind.MAPS;
                }
                boolean isObjectList = OBJECT_LISTS.contains(key)
                        && member instanceof List<?> list
                        && list.stream().allMatch(Map.class::isInstance);
                if (isObjectList || (OBJECT_MAPS.contains(key) && isContainer)) {
                    yield Kind.OBJECTS;
                }
                yield member instanceof Map && !VALUES.contains(key) ? Kind.OBJECT : Kind.VALUE;
            }
            default -> kind;
        };
    }

    /** Returns a string member, or an empty string. */
    String text(String name) {
        DocumentPart member = value instanceof Map ? get(name) : null;
        return member != null && member.value instanceof String text ? text : "";
    }

    boolean isReference() {
        return kind != Kind.VALUE && !text("$ref").isEmpty();
    }

    /** Follows the references of an object. Returns the last reference if it has no target. */
    DocumentPart resolved() {
        DocumentPart part = this;
        for (int i = 0; i < MAX_REFERENCES && part.isReference(); i++) {
            DocumentPart target = part.target(part.text("$ref"));
            if (target == null) {
                return part;
            }
            part = target;
        }
        return part;
    }

    private DocumentPart target(String reference) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Path targetFile = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (!Files.isRegularFile(targetFile)) {
            return null;
        }
        if (!path.isEmpty()) {
            boolean isCollection = fragment.lastIndexOf('/') == 0 && !fragment.startsWith("/components");
            ROOT_KINDS.putIfAbsent(targetFile, isCollection ? Kind.OBJECTS : Kind.OBJECT);
        }
        DocumentPart part = root(targetFile);
        String[] segments = fragment.split("/", -1);
        for (int i = 1; i < segments.length && part != null; i++) {
            part = part.get(URLDecoder.decode(segments[i].replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~"));
        }
        if (part == null) {
            return null;
        }
        // The target of a reference is an object, even below a keyword whose members are values.
        return new DocumentPart(part.file, part.pointer, part.value, part.kind == Kind.VALUE ? Kind.OBJECT : part.kind);
    }

    /** Returns the part at a pointer from this root, or null. References on the way are followed. */
    DocumentPart at(String path) {
        DocumentPart part = this;
        for (String segment : path.split("/", -1)) {
            if (part != null && !segment.isEmpty()) {
                part = part.resolved().get(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return part;
    }

    /** Returns the part with another value. */
    DocumentPart with(Object newValue) {
        return new DocumentPart(file, pointer, newValue, kind);
    }

    /** Returns the file and the pointer, which identify the part. */
    String address() {
        return file + "#" + pointer;
    }
}

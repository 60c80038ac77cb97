package org.coworkingapi.contract.openapi.operation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A media type or media range (RFC 9110, section 8.3), normalized so that equivalent notations are equal.
 *
 * @param type the type in lower case; {@code *} for any type
 * @param parameters the parameters, without {@code charset=utf-8} of media types that are always in UTF-8
 */
public record MediaType(String type, String subtype, SortedMap<String, String> parameters) {

    private static final String CHARSET = "charset";

    /** The subtypes whose specifications require UTF-8, such as JSON (RFC 8259, section 8.1). */
    private static final Pattern ALWAYS_UTF_8 =
            Pattern.compile("(.*[+.-])?(json|ndjson|json-seq|jsonl|yaml|event-stream|x-www-form-urlencoded)");

    /** Parses a media type. An invalid media type is only converted to lower case. */
    public static MediaType of(String text) {
        String[] parts = text.split(";");
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        SortedMap<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String key = parts[i].substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = parts[i].substring(equals + 1).strip().replace("\"", "");
            if (!key.isEmpty()) {
                parameters.put(key, key.equals(CHARSET) ? value.toLowerCase(Locale.ROOT) : value);
            }
        }
        MediaType mediaType = new MediaType(
                slash < 0 ? name : name.substring(0, slash), slash < 0 ? "*" : name.substring(slash + 1), parameters);
        return ALWAYS_UTF_8.matcher(mediaType.subtype).matches() ? mediaType.withoutUtf8() : mediaType;
    }

    /** Returns the media type without {@code charset=utf-8}, which most applications assume. */
    public MediaType withoutUtf8() {
        SortedMap<String, String> others = new TreeMap<>(parameters);
        others.remove(CHARSET, "utf-8");
        return new MediaType(type, subtype, others);
    }

    /**
     * Returns a media type that is equal only to media types with the same notation. This distinguishes the entries of
     * a map that name the same media type in different notations.
     *
     * @param notation the media type as written
     */
    public MediaType withNotation(String notation) {
        SortedMap<String, String> all = new TreeMap<>(parameters);
        // No parameter of a media type has an empty name.
        all.put("", notation);
        return new MediaType(type, subtype, all);
    }

    /** Returns whether this range includes {@code other} without being equal to it. */
    public boolean isWiderThan(MediaType other) {
        boolean isTypeIncluded =
                type.equals("*") || (type.equals(other.type) && (subtype.equals("*") || subtype.equals(other.subtype)));
        return isTypeIncluded
                && !equals(other)
                && parameters.entrySet().stream()
                        .allMatch(parameter -> parameter.getValue().equals(other.parameters.get(parameter.getKey())));
    }

    /**
     * Finds the entry for a media type: the identical entry, or otherwise the most specific range that includes the
     * media type.
     */
    public static Optional<String> find(Collection<String> entries, String wanted) {
        return entries.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> covers(entry, wanted))
                        .max(Comparator.comparing(entry -> of(entry).specificity())));
    }

    /** Returns whether {@code range} is equal to or includes {@code wanted}, ignoring parameters. */
    public static boolean covers(String range, String wanted) {
        MediaType outer = of(range);
        MediaType inner = of(wanted);
        boolean isTypeIncluded = outer.type.equals("*") || outer.type.equals(inner.type);
        return isTypeIncluded && (outer.subtype.equals("*") || outer.subtype.equals(inner.subtype));
    }

    /** Returns the specificity, which is higher for a media type than for a range. */
    public int specificity() {
        return (type.equals("*") ? 0 : 100) + (subtype.equals("*") ? 0 : 100) + parameters.size();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type).append('/').append(subtype);
        parameters.forEach(
                (name, value) -> text.append("; ").append(name).append('=').append(value));
        return text.toString();
    }
}

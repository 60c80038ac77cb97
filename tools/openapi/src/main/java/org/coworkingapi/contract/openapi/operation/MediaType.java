package org.coworkingapi.contract.openapi.operation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A media type or a range of them (RFC 9110, section 8.3), so written that two texts for the same are equal.
 *
 * @param type in small letters; {@code *} for any
 * @param parameters without {@code charset=utf-8}, which says what is so anyway
 */
public record MediaType(String type, String subtype, SortedMap<String, String> parameters) {

    /** Reads what a document calls a media type; what is none is kept as it is, in small letters. */
    public static MediaType of(String text) {
        String[] parts = text.split(";");
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        SortedMap<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String key = parts[i].substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = parts[i].substring(equals + 1).strip().replace("\"", "");
            if (!key.isEmpty() && !(key.equals("charset") && value.equalsIgnoreCase("utf-8"))) {
                parameters.put(key, key.equals("charset") ? value.toLowerCase(Locale.ROOT) : value);
            }
        }
        return new MediaType(
                slash < 0 ? name : name.substring(0, slash), slash < 0 ? "*" : name.substring(slash + 1), parameters);
    }

    /** Whether everything that the other one names is named by this range; nothing covers itself. */
    public boolean covers(MediaType other) {
        boolean wider =
                type.equals("*") || (type.equals(other.type) && (subtype.equals("*") || subtype.equals(other.subtype)));
        return wider
                && !equals(other)
                && parameters.entrySet().stream()
                        .allMatch(parameter -> parameter.getValue().equals(other.parameters.get(parameter.getKey())));
    }

    /**
     * The entry of a list of media types or ranges that describes a type: the same text, or else the most specific one
     * that covers it.
     */
    public static Optional<String> find(Collection<String> entries, String wanted) {
        return entries.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> covers(entry, wanted))
                        .max(Comparator.comparing(entry -> of(entry).weight())));
    }

    /** Whether every body of one type is a body of the other, parameters aside. */
    public static boolean covers(String range, String wanted) {
        MediaType outer = of(range);
        MediaType inner = of(wanted);
        boolean isType = outer.type.equals("*") || outer.type.equals(inner.type);
        return isType && (outer.subtype.equals("*") || outer.subtype.equals(inner.subtype));
    }

    /** How much it says: more for a type than for a range. */
    public int weight() {
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

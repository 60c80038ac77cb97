package org.coworkingapi.contract.tests.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets and removes values of a document. A path consists of property names and list indexes, separated by spaces. The
 * index {@code -} appends to a list.
 */
final class YamlPatch {

    private final Map<String, Object> document;

    /** @param document the document to modify */
    YamlPatch(Map<String, Object> document) {
        this.document = document;
    }

    /**
     * Sets the value at each path, or removes the value if the new value is null. {@code {$move: path}}, {@code {$copy:
     * path}} and {@code {$reversed: path}} use the value at another path; {@code $move} removes it there.
     */
    void apply(Map<String, Object> changes) {
        changes.forEach((path, value) -> put(path, resolve(value)));
    }

    /** Removes a value if it exists. */
    void remove(String path) {
        int last = path.lastIndexOf(' ');
        if (((last < 0 ? document : get(path.substring(0, last))) instanceof Map<?, ?> parent)) {
            parent.remove(path.substring(last + 1));
        }
    }

    /** Returns a deep copy. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), copy(member)));
            return copy;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(YamlPatch::copy).toList())
                : value;
    }

    private Object resolve(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.size() == 1
                && map.keySet().iterator().next() instanceof String name
                && name.matches("\\$(move|copy|reversed)")) {
            String path = (String) map.get(name);
            Object referencedValue = copy(get(path));
            if (name.equals("$move")) {
                put(path, null);
            }
            return name.equals("$reversed") ? reverse(referencedValue) : referencedValue;
        }
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach((name, member) -> resolved.put(String.valueOf(name), resolve(member)));
        return resolved;
    }

    private static Object reverse(Object value) {
        if (value instanceof List<?> list) {
            List<Object> reversed = new ArrayList<>(list);
            Collections.reverse(reversed);
            return reversed;
        }
        Map<?, ?> map = (Map<?, ?>) value;
        List<Object> names = new ArrayList<>(map.keySet());
        Map<String, Object> reversed = new LinkedHashMap<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            reversed.put((String) names.get(i), map.get(names.get(i)));
        }
        return reversed;
    }

    private Object get(String path) {
        Object current = document;
        for (String name : path.split(" ")) {
            current = child(current, name);
            if (current == null) {
                throw new IllegalArgumentException("The path '" + path + "' does not exist.");
            }
        }
        return current;
    }

    private static Object child(Object parent, String name) {
        if (parent instanceof List<?> list) {
            return list.get(Integer.parseInt(name));
        }
        return parent instanceof Map<?, ?> map ? map.get(name) : null;
    }

    @SuppressWarnings("unchecked")
    private void put(String path, Object value) {
        int last = path.lastIndexOf(' ');
        Object parent = last < 0 ? document : parent(path.substring(0, last));
        String name = path.substring(last + 1);
        if (parent instanceof List<?>) {
            List<Object> list = (List<Object>) parent;
            if (name.equals("-")) {
                list.add(value);
            } else if (value == null) {
                list.remove(Integer.parseInt(name));
            } else {
                list.set(Integer.parseInt(name), value);
            }
        } else if (value != null) {
            ((Map<String, Object>) parent).put(name, value);
        } else if (((Map<String, Object>) parent).remove(name) == null) {
            throw new IllegalArgumentException("Cannot remove '" + path + "', because it does not exist.");
        }
    }

    /** Returns the object or list at a path. Creates a missing object if the parent of the object exists. */
    @SuppressWarnings("unchecked")
    private Object parent(String path) {
        int last = path.lastIndexOf(' ');
        Object grandparent = last < 0 ? document : get(path.substring(0, last));
        return grandparent instanceof Map<?, ?> map
                ? ((Map<String, Object>) map)
                        .computeIfAbsent(path.substring(last + 1), missing -> new LinkedHashMap<>())
                : get(path);
    }
}

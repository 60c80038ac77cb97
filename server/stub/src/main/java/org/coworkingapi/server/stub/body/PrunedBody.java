package org.coworkingapi.server.stub.body;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coworkingapi.server.stub.problem.InvalidProperty;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body from which invalid values are removed one by one, so that the remaining values can be checked.
 *
 * <p>Removing elements of an array shifts the indices of those after them. Arguments of the methods are pointers into
 * the remaining body; the reported pointers refer to the body that the client sent.
 */
final class PrunedBody {

    /** Limits the time for a body and the size of the response. */
    static final int MAX_FAULTS = 100;

    private final JsonNode root;
    private final Map<JsonPointer, SortedSet<Integer>> removedElements = new HashMap<>();
    private final Map<JsonPointer, String> faults = new LinkedHashMap<>();

    PrunedBody(JsonNode root) {
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    int faultCount() {
        return faults.size();
    }

    /** Returns the invalid properties in the order of their pointers. */
    List<InvalidProperty> invalidProperties() {
        return faults.entrySet().stream()
                .map(fault -> new InvalidProperty(fault.getKey().toString(), fault.getValue()))
                .sorted(Comparator.comparing(InvalidProperty::pointer))
                .toList();
    }

    /** Records a fault of a value without removing the value. */
    void report(JsonPointer pointer, String fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.putIfAbsent(sent(pointer), fault);
        }
    }

    /**
     * Records the fault of a constraint, unless the cause may be that a value was removed: the constrained value
     * itself, or an element of the constrained array.
     */
    void reportUnlessRemoved(JsonPointer pointer, String fault) {
        if (!removedElements.containsKey(sent(pointer))) {
            report(pointer, fault);
        }
    }

    /** Records a fault of a value, and removes the value. */
    void remove(JsonPointer pointer, String fault) {
        report(pointer, fault);
        JsonPointer head = pointer.head();
        if (head == null) {
            return;
        }
        JsonNode parent = root.at(head);
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            int index = pointer.last().getMatchingIndex();
            SortedSet<Integer> removed = removedElements.computeIfAbsent(sent(head), key -> new TreeSet<>());
            removed.add(sentIndex(index, removed));
            array.remove(index);
        }
    }

    /** Returns the location of a value in the body that the client sent. */
    private JsonPointer sent(JsonPointer pointer) {
        JsonPointer sent = JsonPointer.empty();
        JsonNode node = root;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (node.isArray()) {
                int index = rest.getMatchingIndex();
                sent = sent.appendIndex(sentIndex(index, removedElements.getOrDefault(sent, new TreeSet<>())));
                node = node.path(index);
            } else {
                sent = sent.appendProperty(rest.getMatchingProperty());
                node = node.path(rest.getMatchingProperty());
            }
        }
        return sent;
    }

    private static int sentIndex(int index, SortedSet<Integer> removed) {
        int sent = index;
        for (int removedIndex : removed) {
            if (removedIndex <= sent) {
                sent++;
            }
        }
        return sent;
    }
}

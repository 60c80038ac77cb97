package org.coworkingapi.contract.openapi.operation;

/**
 * The method, path and id of an operation.
 *
 * @param method the method in upper case
 * @param path the path (in a comparison, the path in the newer document); {@code webhook <name>} for a webhook,
 *     {@code <path> callback <name> <expression>} for a callback
 * @param id the {@code operationId}, or an empty string
 */
public record OperationName(String method, String path, String id) implements Comparable<OperationName> {

    @Override
    public int compareTo(OperationName other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    /** Returns method and path. */
    @Override
    public String toString() {
        return method + ' ' + path;
    }
}

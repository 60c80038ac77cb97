package org.coworkingapi.contract.openapi.operation;

/**
 * An operation, by what clients know it by.
 *
 * @param method in capitals
 * @param path as the newer document writes it; that of a webhook is {@code webhook <name>}, that of a callback the path
 *     of its operation, a blank and {@code callback <name> <expression>}
 * @param id {@code operationId}, or empty
 */
public record OperationName(String method, String path, String id) implements Comparable<OperationName> {

    @Override
    public int compareTo(OperationName other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    /** Method and path. */
    @Override
    public String toString() {
        return method + ' ' + path;
    }
}

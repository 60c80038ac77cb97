package org.coworkingapi.contract.openapi.consumer;

import java.util.List;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A parameter, header or cookie, as a contract states it.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param values as they are written; empty if the contract leaves them open
 */
public record SentParameter(String in, String name, List<String> values, SourceLocation location) {

    public SentParameter {
        values = List.copyOf(values);
    }

    boolean is(String otherIn, String otherName) {
        return in.equals(otherIn) && (in.equals("header") ? name.equalsIgnoreCase(otherName) : name.equals(otherName));
    }
}

package org.coworkingapi.contract.openapi.consumer;

import java.util.List;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A parameter, header or cookie in a contract.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param values the values as written, or an empty list if the contract has only a matcher
 */
public record SentParameter(String in, String name, List<String> values, SourceLocation location) {

    public SentParameter {
        values = List.copyOf(values);
    }

    boolean is(String otherIn, String otherName) {
        return in.equals(otherIn) && (in.equals("header") ? name.equalsIgnoreCase(otherName) : name.equals(otherName));
    }
}

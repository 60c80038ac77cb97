package org.coworkingapi.server.stub.problem;

import java.nio.charset.StandardCharsets;
import org.coworkingapi.server.stub.generated.model.PropertyError;
import org.springframework.web.util.UriUtils;

/**
 * A property of a request body that violates the spec.
 *
 * @param pointer the JSON Pointer (RFC 6901) to the property, such as {@code /Name}; empty for the whole body
 * @param fault the predicate of a sentence about the property that states the fault and its correction, such as
 *     {@code is ''; it must have 1 to 200 characters}
 */
public record InvalidProperty(String pointer, String fault) {

    /** Returns the member of {@code errors} of the problem. */
    PropertyError error() {
        String fragment = UriUtils.encodeFragment(InputExcerpt.of(pointer), StandardCharsets.UTF_8);
        return new PropertyError("#" + fragment, "It " + fault + '.');
    }

    /**
     * Returns the detail of a problem with only this property, such as {@code The property Main.Name of the body …}.
     */
    String detail() {
        if (pointer.isEmpty()) {
            return "The body " + fault + '.';
        }
        String path = pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replaceFirst("^\\.", "")
                .replace("~1", "/")
                .replace("~0", "~");
        return "The property " + InputExcerpt.of(path) + " of the body " + fault + '.';
    }
}

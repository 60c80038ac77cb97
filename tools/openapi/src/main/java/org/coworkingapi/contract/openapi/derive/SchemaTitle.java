package org.coworkingapi.contract.openapi.derive;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;

/** The name of a schema in messages: its component and properties, such as {@code Book.publisher}. */
final class SchemaTitle {

    private SchemaTitle() {}

    static String of(Node schema) {
        List<String> segments = JsonPointers.segments(schema.pointer());
        List<String> names = new ArrayList<>();
        int start = 0;
        if (schema.pointer().startsWith("/components/schemas/")) {
            names.add(segments.get(2));
            start = 3;
        }
        for (int i = start; i + 1 < segments.size(); i++) {
            if (segments.get(i).equals("properties")) {
                i++;
                names.add(segments.get(i));
            }
        }
        return names.isEmpty() ? "The schema" : String.join(".", names);
    }
}

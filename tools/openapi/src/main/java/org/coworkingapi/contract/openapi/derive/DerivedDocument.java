package org.coworkingapi.contract.openapi.derive;

import java.util.List;

/**
 * A derived document.
 *
 * @param yaml the text of the document
 * @param notices the parts of the source that could not be derived exactly
 */
public record DerivedDocument(String yaml, List<Notice> notices) {

    public DerivedDocument {
        notices = List.copyOf(notices);
    }
}

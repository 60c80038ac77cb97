package org.coworkingapi.review.consumer;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.coworkingapi.review.document.Document;

/** Which consumer uses which place of which operation, as its contracts say. */
public final class Usage {

    /** Of an API without any known consumer. */
    public static final Usage NONE = new Usage();

    private Usage() {}

    /**
     * Reads a folder of contracts: one folder for each consumer, YAML of Spring Cloud Contract anywhere below it.
     *
     * @param document   the document that the consumers rely on
     * @param fieldLists the names of the query parameters by which clients choose the fields that they get
     * @throws org.coworkingapi.review.document.BadInputException if a contract is no contract
     */
    public static Usage read(Path folder, Document document, Set<String> fieldLists) {
        return NONE;
    }

    /** By name; those without contracts included. */
    public List<Consumer> consumers() {
        return List.of();
    }
}

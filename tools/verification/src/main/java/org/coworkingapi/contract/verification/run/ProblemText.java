package org.coworkingapi.contract.verification.run;

import java.util.List;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/** The fields of a received problem (RFC 9457) that explain an unexpected status. */
final class ProblemText {

    private static final int MAX_LENGTH = 160;

    private ProblemText() {}

    /**
     * Returns a sentence with the values of the fields, or an empty string if the response is not an error or has none
     * of the fields.
     */
    static String of(ReceivedResponse response, List<String> fields) {
        JsonNode body = response.json();
        String values = fields.stream()
                .filter(field -> response.status() >= 400
                        && !body.path(field).asString("").isBlank())
                .map(field -> "the " + field + " \""
                        + PrintableText.shortened(
                                PrintableText.line(body.path(field).asString()), MAX_LENGTH)
                        + '"')
                .collect(Collectors.joining(" and "));
        return values.isEmpty() ? "" : " The response has " + values + '.';
    }
}

package org.coworkingapi.client;

import java.util.regex.Pattern;

/** The detail of a problem, as a part of a message. */
final class ProblemDetail {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern TRAILING_PERIOD = Pattern.compile("[.\\s]+$");
    private static final int MAX_CHARACTERS = 300;

    private ProblemDetail() {}

    /**
     * Returns the detail after a colon, on one line. Returns an empty string if the problem lists invalid properties of
     * the body, whose details may quote personal data, or if its code shows that it is not from the API.
     */
    static String suffix(Problem problem) {
        boolean hasErrors = problem.errors() != null && !problem.errors().isEmpty();
        if (problem.detail() == null || hasErrors || !problem.hasValidCode()) {
            return "";
        }
        String line = CONTROL.matcher(problem.detail()).replaceAll(" ").strip();
        if (line.length() > MAX_CHARACTERS) {
            return ": " + line.substring(0, MAX_CHARACTERS) + "…";
        }
        String text = TRAILING_PERIOD.matcher(line).replaceAll("");
        return text.isEmpty() ? "" : ": " + text;
    }
}

package org.coworkingapi.client;

import java.util.regex.Pattern;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The reason for an error response, as a part of its message. */
final class ErrorReason {

    private static final ErrorCode ROUTE_NOT_FOUND = new ErrorCode("ROUTE_NOT_FOUND");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern TRAILING_PERIOD = Pattern.compile("[.\\s]+$");
    private static final int MAX_CHARACTERS = 300;

    private ErrorReason() {}

    /**
     * Returns the detail of a 400, because it is about the caller's own arguments, that of a 501, with which the test
     * kit names the missing stub, or the URL of a 404 that is not from an operation of the API. Returns an empty string
     * for other errors, whose details may contain personal data.
     *
     * @param call the call; null for the exception of a fake
     */
    static String of(int status, @Nullable Problem problem, @Nullable Call call) {
        if ((status == 400 || status == 501) && problem != null) {
            return detail(problem, call);
        }
        boolean isUnknownUrl =
                status == 404 && (problem == null || problem.code() == null || ROUTE_NOT_FOUND.equals(problem.code()));
        return isUnknownUrl && call != null ? " at " + call.urlTemplate() + "; check the base URL" : "";
    }

    /**
     * Returns the detail on one line, without the token, which a proxy may have quoted. Returns an empty string if the
     * problem lists invalid properties of the body, whose details may quote personal data, or if it has no code,
     * because it is then not from the API.
     */
    private static String detail(Problem problem, @Nullable Call call) {
        boolean hasErrors = problem.errors() != null && !problem.errors().isEmpty();
        if (problem.detail() == null || hasErrors || !problem.hasValidCode()) {
            return "";
        }
        String detail = call == null ? problem.detail() : call.state().withoutToken(problem.detail());
        String line = BLANKS.matcher(detail).replaceAll(" ").strip();
        if (line.length() > MAX_CHARACTERS) {
            return ": " + line.substring(0, MAX_CHARACTERS) + "…";
        }
        String text = TRAILING_PERIOD.matcher(line).replaceAll("");
        return text.isEmpty() ? "" : ": " + text;
    }
}

package org.coworkingapi.server.stub.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.InputExcerpt;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The strong entity tag (RFC 9110, section 8.8.3) of a version.
 *
 * @param version the number of the version, which is not negative
 */
public record EntityTag(long version) {

    /** One member of a list (RFC 9110, section 5.6.1), with the separators around it. */
    private static final Pattern MEMBER =
            Pattern.compile("\\G[ \\t,]*+((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\")[ \\t]*+(?:,[ \\t,]*+|$)");

    /** Sets the header {@code ETag} of the response to the current request. Problems do not have this header. */
    public void send() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Objects.requireNonNull(current.getResponse()).setHeader(HttpHeaders.ETAG, toString());
    }

    /**
     * Evaluates {@code If-Match} with this tag as that of the current version (RFC 9110, section 13.1.1). Weak tags
     * never match, and {@code *} matches every version.
     *
     * @param ifMatch the value of the header {@code If-Match}
     * @param subject the name of the resource at the start of the problem's detail, such as {@code The profile}
     * @throws ProblemException 412 PRECONDITION_FAILED if no tag matches, 400 INVALID_PARAMETER if the value is
     *     malformed
     */
    public void requireMatch(String ifMatch, String subject) {
        boolean matches = ifMatch.strip().equals("*") || tagsOf(ifMatch).contains(toString());
        if (!matches) {
            throw ProblemException.of(
                    ErrorCode.PRECONDITION_FAILED,
                    subject + " has the version " + this + ", not " + InputExcerpt.of(ifMatch.strip())
                            + "; read it again, and repeat the change.");
        }
    }

    private static List<String> tagsOf(String ifMatch) {
        List<String> tags = new ArrayList<>();
        Matcher members = MEMBER.matcher(ifMatch);
        int end = 0;
        while (members.find()) {
            tags.add(members.group(1));
            end = members.end();
        }
        if (tags.isEmpty() || end < ifMatch.length()) {
            throw ProblemException.invalidParameter("If-Match is '" + InputExcerpt.of(ifMatch)
                    + "'; it must be '*' or a list of entity tags such as \"1\".");
        }
        return tags;
    }

    /** Returns the value of the header {@code ETag}, such as {@code "1"} with its quotation marks. */
    @Override
    public String toString() {
        return "\"" + version + '"';
    }
}

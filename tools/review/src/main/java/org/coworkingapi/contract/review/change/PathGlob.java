package org.coworkingapi.contract.review.change;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * A pattern of paths. {@code *} stands for any characters except a slash, and {@code **} for any characters.
 *
 * <p>The path of a callback is that of the operation that declares it. The path of a webhook is {@code webhook <name>}.
 */
public record PathGlob(String text) {

    private static final String ANY = "**";

    /** The pattern that matches each path. */
    public static final PathGlob ALL = new PathGlob(ANY);

    private static final Pattern TOKEN = Pattern.compile("\\*\\*|\\*|[^*]+");

    /** Returns whether an operation has a matching path. */
    public boolean matches(OperationName operation) {
        int callback = operation.path().indexOf(" callback ");
        return regex().matcher(
                        callback < 0 ? operation.path() : operation.path().substring(0, callback))
                .matches();
    }

    /** Returns whether the pattern matches each path. */
    boolean matchesAll() {
        return equals(ALL);
    }

    private Pattern regex() {
        StringBuilder regex = new StringBuilder();
        TOKEN.matcher(text).results().map(MatchResult::group).forEach(token -> {
            switch (token) {
                case ANY -> regex.append(".*");
                case "*" -> regex.append("[^/]*");
                default -> regex.append(Pattern.quote(token));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}

package org.coworkingapi.server.app.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds tokens, e-mail addresses and the given names in a log. */
final class LogScanner {

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{5,}|(?i:bearer)\\s+[\\w-]+\\.[\\w-]+");
    /** The user and host of a URL, such as {@code //user@example.com}, are not an e-mail address. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+-])(?<!//)[\\w.+-]+(@|%40)[\\w-]+\\.[a-zA-Z]{2,}");

    private final Pattern names;

    LogScanner(Collection<String> names) {
        this.names = Pattern.compile(
                names.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * A line with a token, an e-mail address or a name. The finding quotes the whole line, which the log contains
     * anyway.
     */
    record Finding(Path log, int line, String kind, String text) {

        @Override
        public String toString() {
            return log + ":" + line + ": Do not log this " + kind + ": " + text;
        }
    }

    List<Finding> scan(Path log) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<String> kind = kindOf(line);
                if (kind.isPresent()) {
                    findings.add(new Finding(log, number, kind.get(), line));
                }
            }
        }
        return findings;
    }

    Optional<String> kindOf(String line) {
        if (TOKEN.matcher(line).find()) {
            return Optional.of("token");
        }
        if (EMAIL.matcher(line).find()) {
            return Optional.of("e-mail address");
        }
        return names.matcher(line).find() ? Optional.of("name") : Optional.empty();
    }
}

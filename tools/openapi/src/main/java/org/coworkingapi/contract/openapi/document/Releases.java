package org.coworkingapi.contract.openapi.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders of released documents. File names are versions, such as {@code 1.4.0.yaml}. */
public final class Releases {

    /** Semantic Versioning 2.0.0, without build metadata. */
    private static final Pattern NAME = Pattern.compile(
            "v?(?<numbers>(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*))(-(?<pre>[0-9A-Za-z.-]+))?\\.(yaml|yml|json)");

    /** Orders the oldest version first (Semantic Versioning 2.0.0, section 11). */
    private static final Comparator<Path> ORDER = (first, second) -> {
        Matcher a = match(first);
        Matcher b = match(second);
        int byNumbers =
                compare(a.group("numbers").split("\\."), b.group("numbers").split("\\."));
        if (byNumbers != 0 || (a.group("pre") == null && b.group("pre") == null)) {
            return byNumbers;
        }
        if (a.group("pre") == null) {
            return 1;
        }
        return b.group("pre") == null
                ? -1
                : compare(a.group("pre").split("\\."), b.group("pre").split("\\."));
    };

    private Releases() {}

    /**
     * Returns the newest release in a folder, or the source itself if it is a file.
     *
     * @throws BadInputException if the folder contains no release or two files for the same version
     */
    public static DocumentSource newest(DocumentSource source) {
        List<DocumentSource> releases = all(source);
        return releases.get(releases.size() - 1);
    }

    /**
     * Returns all releases in a folder, the oldest version first, or the source itself if it is a file.
     *
     * @throws BadInputException if the folder contains no release or two files for the same version
     */
    public static List<DocumentSource> all(DocumentSource source) {
        return files(source)
                .map(files -> sorted(source.path(), files).stream()
                        .map(file -> new DocumentSource(file, source.files()))
                        .toList())
                .orElse(List.of(source));
    }

    private static Optional<List<Path>> files(DocumentSource source) {
        try {
            return source.files().filesIn(source.path());
        } catch (IOException e) {
            throw new BadInputException(source.path(), 1, "The folder cannot be read.");
        }
    }

    private static List<Path> sorted(Path folder, List<Path> files) {
        List<Path> releases = files.stream()
                .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                .sorted(ORDER.thenComparing(Comparator.naturalOrder()))
                .toList();
        if (releases.isEmpty()) {
            throw new BadInputException(
                    folder,
                    1,
                    "The folder contains no release; add a file such as '1.0.0.yaml', '1.0.0.yml' or '1.0.0.json'.");
        }
        for (int i = 1; i < releases.size(); i++) {
            if (ORDER.compare(releases.get(i - 1), releases.get(i)) == 0) {
                throw new BadInputException(
                        releases.get(i),
                        1,
                        "The file '" + releases.get(i - 1).getFileName()
                                + "' has the same version; remove one of the two.");
            }
        }
        return releases;
    }

    private static Matcher match(Path file) {
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(file + " is not named after a version");
        }
        return matcher;
    }

    private static int compare(String[] first, String[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int byPart = compare(first[i], second[i]);
            if (byPart != 0) {
                return byPart;
            }
        }
        return Integer.compare(first.length, second.length);
    }

    /**
     * Compares two parts of a version. Numbers come before words. A longer number is larger, because numbers do not
     * begin with 0.
     */
    private static int compare(String first, String second) {
        boolean isNumber = first.matches("\\d+");
        if (isNumber != second.matches("\\d+")) {
            return isNumber ? -1 : 1;
        }
        return isNumber && first.length() != second.length()
                ? Integer.compare(first.length(), second.length())
                : first.compareTo(second);
    }
}

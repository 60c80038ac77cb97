package org.coworkingapi.contract.review.changelog;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.change.VerdictSettings;

/** The changelog of an OpenAPI document as Markdown, made from the differences between consecutive versions. */
public final class Changelog {

    private final List<Document> releases;
    private final Optional<Document> proposed;
    private final VerdictSettings settings;

    /**
     * @param releases the releases, the oldest first; must not be empty
     * @param proposed the document of the next release
     * @param settings the settings that decide which changes are breaking
     */
    public Changelog(List<Document> releases, Optional<Document> proposed, VerdictSettings settings) {
        this.releases = List.copyOf(releases);
        this.proposed = proposed;
        this.settings = settings;
    }

    /** Returns the sections of all versions, the newest first. A proposed document without changes has no section. */
    public String all() {
        StringBuilder text = new StringBuilder("# API changelog\n");
        proposed.map(document -> VersionChanges.of(Optional.of(releases.get(releases.size() - 1)), document, settings))
                .filter(changes -> !changes.isEmpty())
                .ifPresent(changes -> text.append(section(changes, " (unreleased)")));
        for (int i = releases.size() - 1; i >= 0; i--) {
            text.append(release(i));
        }
        return PrintableText.withoutCiCommands(text.toString());
    }

    /** Returns the section of a release, or an empty {@code Optional} if there is no release with this version. */
    public Optional<String> of(String version) {
        for (int i = 0; i < releases.size(); i++) {
            if (releases.get(i).version().equals(version)) {
                return Optional.of(PrintableText.withoutCiCommands(release(i).stripLeading()));
            }
        }
        return Optional.empty();
    }

    private String release(int index) {
        Optional<Document> previous = index == 0 ? Optional.empty() : Optional.of(releases.get(index - 1));
        return section(VersionChanges.of(previous, releases.get(index), settings), "");
    }

    private static String section(VersionChanges changes, String suffix) {
        return "\n## " + PrintableText.line(changes.after().version()) + suffix + "\n" + changes.markdown();
    }
}

package org.coworkingapi.review.policy;

import java.nio.file.Path;
import java.util.Set;

/** What a team asks of its reviews ({@code review.yaml}). */
public final class Settings {

    /** Without a file. */
    public static final Settings DEFAULT = new Settings();

    private Settings() {}

    /** @throws org.coworkingapi.review.document.BadInputException if a line in it is not understood */
    public static Settings read(Path file) {
        return DEFAULT;
    }

    /** Names of query parameters by which clients choose the fields that they get ({@code field-lists}). */
    public Set<String> fieldLists() {
        return Set.of();
    }

    /** Whether a rule of the lint is switched off. */
    public boolean isOff(String ruleId) {
        return false;
    }
}

package org.coworkingapi.contract.review.policy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.VerdictSettings;

/**
 * The settings of a review ({@code review.yaml}).
 *
 * @param fieldLists the names of query parameters that select response fields
 * @param isSemantic whether versions must follow Semantic Versioning
 * @param noticeDays the minimum number of days between the announcement of a removal and its sunset; empty if removals
 *     need not be announced
 * @param disabledRules the disabled style rules
 * @param exceptions the exceptions of the policy
 * @param verdicts the settings that determine verdicts
 */
public record ReviewSettings(
        Set<String> fieldLists,
        boolean isSemantic,
        OptionalInt noticeDays,
        List<DisabledRule> disabledRules,
        List<ExceptionSetting> exceptions,
        VerdictSettings verdicts) {

    /** The settings that apply without a settings file. */
    public static final ReviewSettings DEFAULT =
            new ReviewSettings(Set.of(), true, OptionalInt.empty(), List.of(), List.of(), VerdictSettings.DEFAULT);

    public ReviewSettings {
        fieldLists = Collections.unmodifiableSet(new LinkedHashSet<>(fieldLists));
        disabledRules = List.copyOf(disabledRules);
        exceptions = List.copyOf(exceptions);
    }

    /** A disabled style rule, and the reason for disabling it. */
    public record DisabledRule(String rule, String reason, SourceLocation location) {}

    /**
     * Reads a settings file. Returns the defaults if the file is empty.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the file has an unknown or invalid
     *     setting
     */
    public static ReviewSettings read(Path file) {
        return read(DocumentSource.onDisk(file));
    }

    /**
     * Reads a settings file, which may be in another revision. Returns the defaults if the file is empty.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException as {@link #read(Path)}
     */
    public static ReviewSettings read(DocumentSource file) {
        return NodeReader.readIfAny(file).map(SettingsReader::read).orElse(DEFAULT);
    }

    /** Returns the ids of the disabled style rules. */
    public Set<String> idsOfDisabledRules() {
        return disabledRules.stream().map(DisabledRule::rule).collect(Collectors.toSet());
    }
}

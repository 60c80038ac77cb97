package org.coworkingapi.contract.review.policy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * What a team asks of its reviews ({@code review.yaml}).
 *
 * @param fieldLists names of query parameters by which clients choose the fields that they get
 * @param isSemantic whether versions say what changed, as Semantic Versioning asks
 * @param notice how many days lie at least between an announcement of an end and the end; empty if no end has to be
 *     announced
 * @param rulesOff the rules of style that are not asked for
 * @param exceptions the breaking changes that are allowed
 */
public record ReviewSettings(
        Set<String> fieldLists,
        boolean isSemantic,
        OptionalInt notice,
        List<DisabledRule> rulesOff,
        List<Exemption> exceptions) {

    /** Without a file. */
    public static final ReviewSettings DEFAULT = new ReviewSettings(Set.of(), true, OptionalInt.empty(), List.of(), List.of());

    public ReviewSettings {
        fieldLists = Collections.unmodifiableSet(new LinkedHashSet<>(fieldLists));
        rulesOff = List.copyOf(rulesOff);
        exceptions = List.copyOf(exceptions);
    }

    /** A rule of style that is not asked for, and why. */
    public record DisabledRule(String rule, String reason, SourceLocation location) {}

    /**
     * The defaults if nothing is set in it.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if a line in it is not understood
     */
    public static ReviewSettings read(Path file) {
        return NodeReader.readIfAny(file).map(SettingsReader::read).orElse(DEFAULT);
    }

    /** The ids of the lint rules that are switched off. */
    public Set<String> idsOfRulesOff() {
        return rulesOff.stream().map(DisabledRule::rule).collect(Collectors.toSet());
    }
}
